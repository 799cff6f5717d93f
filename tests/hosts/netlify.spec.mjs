// `_headers` and `_redirects` as Netlify interprets them: the last matching rule wins, and lines with `!` are ignored.
import { hostContract, BASE, DIST } from "./host-contract.mjs";
import { simulatedService, rules, settings } from "./simulated-service.mjs";

hostContract("Netlify", () => {
  const all = rules(settings("_headers"));
  const redirects = settings("_redirects")
    .split("\n")
    .map((line) => line.split(" "));
  // Netlify finds 404.html at the root only; any other has to be named by a rule.
  const lost = (path) => {
    if (BASE === "/") return `${DIST}/404.html`;
    const rule = redirects.find(
      ([from, , status]) => status === "404" && path.startsWith(from.replace(/\*$/, "")),
    );
    return rule && `${DIST}/${rule[1].slice(BASE.length)}`;
  };
  return simulatedService(
    (path) => {
      const lines = all.filter(({ fits }) => fits(path)).flatMap(({ lines }) => lines);
      const pairs = lines.map((line) => line.match(/^([^:!]+): (.*)$/)).filter(Boolean);
      return Object.fromEntries(pairs.map(([, name, value]) => [name.toLowerCase(), value]));
    },
    { lost },
  );
});
