// `vercel.json` as Vercel interprets it: sources are patterns for the whole path, the last matching rule wins, and existing
// files take precedence over rewrites.
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
