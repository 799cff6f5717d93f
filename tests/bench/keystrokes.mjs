// Times a keystroke of a search: from the request to the worker to its response, in the browser.
import { SITE } from "./pages.mjs";
import { serve, withMembers } from "./server.mjs";
import { percentile } from "./statistics.mjs";
import { visit } from "./visit.mjs";

const TYPED = ["daejeon city", "member 4711", "대전광역시", "ㄷㅈ", "eowjs", "university of sc", "upsala"];

/** Types each word letter by letter and times every response; the first request, which loads the members, is left out. */
export async function keystrokes(browser, { body, count }) {
  const host = await serve(withMembers(await SITE.source(), body));
  try {
    const { times } = await visit(browser, { host, path: SITE.path }, { slow: false }, async (page) => ({
      times: await page.evaluate(type, TYPED),
    }));
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

async function type(words) {
  await window.callWorker("directory", "en", "");
  const times = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) {
      const query = new URLSearchParams({ q: word.slice(0, length) }).toString();
      const start = performance.now();
      await window.callWorker("directory", "en", query);
      times.push(performance.now() - start);
    }
  }
  return times;
}
