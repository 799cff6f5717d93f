// `vercel.json` as Vercel reads it: sources are patterns for the whole path, and the later rule counts. A file that is there comes
// before a rewrite.
import { hostContract, BASE, DIST } from "./host-contract.mjs";
import { simulatedService, settings } from "./simulated-service.mjs";

hostContract("Vercel", async () => {
  const { headers, rewrites } = JSON.parse(settings("vercel.json"));
  const fits = ({ source }, path) => new RegExp(`^${source}$`).test(path);
  const headersOf = (path) => {
    const fitting = headers.filter((rule) => fits(rule, path)).flatMap((rule) => rule.headers);
    return Object.fromEntries(fitting.map(({ key, value }) => [key.toLowerCase(), value]));
  };
  const rewritten = (path) => {
    const rule = rewrites.find((rule) => fits(rule, path));
    return rule && `${DIST}/${rule.destination.slice(BASE.length)}`;
  };
  return { ...(await simulatedService(headersOf, { rewritten })), rewrites: true };
});
