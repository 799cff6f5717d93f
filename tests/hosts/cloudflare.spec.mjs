// `_headers` as Cloudflare Pages interprets it: all matching rules apply, the values of a header are joined, `!` removes a
// header.
import assert from "node:assert/strict";
import { hostContract } from "./host-contract.mjs";
import { simulatedService, rules, settings } from "./simulated-service.mjs";

hostContract("Cloudflare Pages", () => {
  const all = rules(settings("_headers"));
  assert.ok(all.length > 0 && all.length <= 100);
  return simulatedService((path) => {
    const headers = {};
    for (const { lines } of all.filter(({ fits }) => fits(path))) {
      for (const line of lines) {
        if (line.startsWith("! ")) delete headers[line.slice(2).toLowerCase()];
        else add(headers, line);
      }
    }
    return headers;
  });
});

function add(headers, line) {
  const [, name, value] = line.match(/^([^:]+): (.*)$/);
  const key = name.toLowerCase();
  headers[key] = headers[key] ? `${headers[key]}, ${value}` : value;
}
