// Times a keystroke of a search: from the request to the worker to its response, in the browser.
import { SITE } from "./pages.mjs";
import { serve, withMembers } from "./server.mjs";
import { percentile } from "./statistics.mjs";
import { visit } from "./visit.mjs";

const TYPED = ["daejeon city", "member 4711", "대전광역시", "ㄷㅈ", "eowjs", "university of sc", "upsala"];

/** Types each word letter by letter and times every response; the first request, which hands the list over, is left out. */
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

/** Fills the search field, and returns the measures that js/worker-client.js leaves of each request. */
async function type(words) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById("member-search"));
  let onResponse;
  new PerformanceObserver((list) =>
    list.getEntriesByName("worker select-members").forEach(({ duration }) => onResponse(duration)),
  ).observe({ type: "measure" });
  const fill = async (text) => {
    const response = new Promise((resolve) => (onResponse = resolve));
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const duration = await response;
    // What the app still renders would delay the next response.
    await new Promise((resolve) => requestIdleCallback(resolve));
    return duration;
  };
  await fill("first");
  const times = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) times.push(await fill(word.slice(0, length)));
  }
  return times;
}
