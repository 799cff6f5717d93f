// Times the construction of the cluster index, here and in supercluster.
import { SITE } from "./pages.mjs";
import { baseline } from "./baselines.mjs";
import { serve, withMembers } from "./server.mjs";
import { median } from "./statistics.mjs";
import { visit } from "./visit.mjs";

/** Builds both indexes over the same members, alternately. */
export async function indexes(browser, { body, count }, rounds) {
  const own = await serve(withMembers(await SITE.source(), body));
  const other = await serve(withMembers(await baseline("supercluster", { width: 1, height: 1 }), body));
  const times = { own: [], usual: [], alike: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      times.own.push(await ownTime(browser, own));
      times.usual.push(await superclusterTime(browser, `${other.origin}/?usual`));
      times.alike.push(await superclusterTime(browser, `${other.origin}/?alike`));
    }
  } finally {
    own.close();
    other.close();
  }
  return { members: count, own: median(times.own), usual: median(times.usual), alike: median(times.alike) };
}

/** The site's own `performance.measure` of its index; NaN without one. */
async function ownTime(browser, host) {
  const { index } = await visit(browser, { host, path: SITE.path }, { slow: false }, async (page) => ({
    index: await page.evaluate(
      () => performance.getEntriesByName("cluster-index", "measure")[0]?.duration ?? null,
    ),
  }));
  return index ?? NaN;
}

async function superclusterTime(browser, address) {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    return await (await page.waitForFunction(() => window.supercluster)).jsonValue();
  } finally {
    await page.close();
  }
}
