// Times a keystroke of a search: the round trip from the request to the worker to its response, in the browser.
import { SITE } from "./pages.mjs";
import { serve, withMembers } from "./server.mjs";
import { percentile } from "./statistics.mjs";
import { visit } from "./visit.mjs";

const TYPED = ["daejeon city", "member 4711", "대전광역시", "ㄷㅈ", "eowjs", "university of sc", "upsala"];

/** Types each word letter by letter and times every response. */
export async function keystrokes(browser, { body, count }) {
  const host = await serve(withMembers(await SITE.source(), body));
  try {
    const { times } = await visit(browser, { host, path: SITE.path }, { slow: false }, async (page) => {
      // The first search hands the list over, and gives the request that the others are made from.
      await page.getByRole("searchbox").first().fill("first");
      await page.waitForFunction(() => window.benchmark.selected);
      return { times: await page.evaluate(roundTrips, TYPED) };
    });
    return {
      members: count,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      longest: Math.max(...times),
    };
  } finally {
    host.close();
  }
}

/** Sends a request for each letter to the page's worker, past the page, whose rendering would be timed as well. */
async function roundTrips(words) {
  const { worker, request } = window.benchmark;
  const times = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) {
      const query = new URLSearchParams({ q: word.slice(0, length) }).toString();
      const start = performance.now();
      await new Promise((resolve) => {
        worker.onmessage = resolve;
        const message = JSON.stringify({ ...JSON.parse(request), query });
        worker.postMessage({ id: 0, type: "select-members", request: message, bytes: new Uint8Array() });
      });
      times.push(performance.now() - start);
    }
  }
  return times;
}
