// The cost of parsing a long list: the site's decoder, which validates every field, compared with JSON.parse.
import { memoryOf } from "./memory.mjs";
import { SITE } from "./pages.mjs";
import { serve, withMembers } from "./server.mjs";
import { visit } from "./visit.mjs";

export async function reading(browser, { body, count }) {
  const host = await serve(withMembers(await SITE.source(), body));
  try {
    return await visit(browser, { host, path: SITE.path }, { slow: false }, async (page, session) => {
      const own = await page.evaluate(() => performance.getEntriesByName("members").at(-1).duration);
      const before = await memoryOf(browser, session);
      const parsed = await page.evaluate(parse);
      const after = await memoryOf(browser, session);
      return { members: count, own, parsed, held: after.heap - before.heap };
    });
  } finally {
    host.close();
  }
}

/** The median of three times, in milliseconds. The last result stays referenced, so that its memory can be measured. */
async function parse() {
  const text = await (await fetch("data/members.geojson")).text();
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    window.parsed = JSON.parse(text);
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[1];
}
