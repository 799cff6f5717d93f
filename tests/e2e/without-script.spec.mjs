// The prerendered pages with JavaScript disabled.
import assert from "node:assert/strict";
import { open, browserTest, url, markedMembers } from "./browser-test.mjs";

const options = { javaScriptEnabled: false };

for (const width of [1280, 375]) {
  const viewport = { width, height: 800 };
  browserTest(
    `without JavaScript at ${width} px: menu, map, list and member page work`,
    { ...options, viewport },
    async (page) => {
      await page.goto(url("/en/"));
      const menu = page.locator("#menu");
      const group = menu.getByRole("button", { name: "About WTA" });
      await (width > 800 ? group.hover() : group.focus());
      await menu.getByRole("link", { name: "Introduction" }).click();
      await page.getByRole("heading", { level: 1, name: "About WTA" }).waitFor();
      await page.locator("#menu").getByRole("link", { name: "Members" }).click();
      await page.getByRole("heading", { level: 1, name: "Members" }).waitFor();
      // Until the whole page has loaded, not only its beginning.
      await page.waitForLoadState();
      assert.equal(await markedMembers(page), 54);
      assert.equal(await page.locator("#member-list li").count(), 54);
      await page.locator("#member-list").getByRole("link", { name: "Uppsala" }).click();
      await page.getByRole("heading", { level: 1, name: "City of Uppsala" }).waitFor();
      await page.getByRole("link", { name: "한국어" }).click();
      await page.getByRole("heading", { level: 1, name: "웁살라" }).waitFor();
    },
  );
}

browserTest("without JavaScript a marker links to its member", options, async (page) => {
  await page.goto(url("/ko/"));
  await page.locator("[data-map]").getByRole("link", { name: "칼리" }).click();
  await page.getByRole("heading", { level: 1, name: "칼리" }).waitFor();
});

browserTest("without JavaScript controls that need it are hidden", options, async (page) => {
  await page.goto(url("/en/members/"));
  assert.equal(await page.getByRole("searchbox").isVisible(), false);
  assert.equal(await page.getByRole("button", { name: "Zoom in" }).isVisible(), false);
});

browserTest("without JavaScript a country is found by its anchor", options, async (page) => {
  await page.goto(url("/en/members/"));
  const ways = page.getByRole("navigation", { name: "Members by class and country" });
  await ways.getByRole("link", { name: "Sweden 1" }).click();
  await page.waitForURL(url("/en/members/#in-SE"));
  await page.locator("#in-SE:target").getByRole("link", { name: "Uppsala" }).waitFor();
});

browserTest("without JavaScript an anchor filters list and map by class", options, async (page) => {
  await page.goto(url("/ko/members/"));
  const ways = page.getByRole("navigation", { name: "구분별·국가별 회원" });
  const [listed, marked, other] = [
    "#member-list li",
    "#map-marks a",
    '#map-marks a:not(:has([data-class="associate"]))',
  ].map((all) => page.locator(all).filter({ visible: true }));
  const markers = await marked.count();
  await ways.getByRole("link", { name: "기관회원 7" }).click();
  assert.deepEqual([await listed.count(), await other.count()], [7, 0]);
  assert.ok((await marked.count()) >= 3);
  // A cluster counts members of every class.
  assert.equal(await page.locator(".cluster-count").filter({ visible: true }).count(), 0);
  await ways.getByRole("link", { name: "전체 54" }).click();
  assert.deepEqual([await listed.count(), await marked.count()], [54, markers]);
});

browserTest("with JavaScript there is no anchor navigation", async (page) => {
  await open(page, "/en/members/");
  assert.equal(await page.locator(".ways").count(), 0);
});

browserTest(
  "without JavaScript a phone scrolls the map sideways",
  { ...options, viewport: { width: 375, height: 700 } },
  async (page) => {
    await page.goto(url("/en/members/"));
    const { width } = await page.locator("#map-frame > svg").boundingBox();
    assert.ok(width >= 900, `a picture of ${width} px`);
  },
);

browserTest("without JavaScript the root offers each language", options, async (page) => {
  await page.goto(url("/"));
  await page.getByRole("link", { name: /한국어/ }).click();
  await page.waitForURL(url("/ko/"));
});

/** The levels of the headings of a page, from top to bottom. */
const headingLevels = (page) =>
  page.getByRole("heading").evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));

for (const lang of ["en", "ko"]) {
  browserTest(
    `${lang}: without JavaScript home and members have headings in order`,
    options,
    async (page) => {
      for (const path of [`/${lang}/`, `/${lang}/members/`]) {
        await page.goto(url(path));
        const levels = await headingLevels(page);
        assert.ok(levels.length > 4, `${path}: ${levels}`);
        assert.deepEqual([levels[0], levels.lastIndexOf(1)], [1, 0], `${path}: ${levels}`);
        for (const [index, level] of levels.slice(1).entries())
          assert.ok(level <= levels[index] + 1, `${path}: ${levels}`);
      }
      const countries = await page.locator("#member-list").getByRole("heading", { level: 2 }).allInnerTexts();
      assert.equal(countries.length, 32);
      assert.deepEqual(countries, countries.toSorted(new Intl.Collator(lang).compare));
    },
  );

  browserTest(`${lang}: without JavaScript tables, maps and diagrams are named`, options, async (page) => {
    for (const path of [
      "activities/general-assembly",
      "about/history",
      "about/organization",
      "activities/places",
    ]) {
      await page.goto(url(`/${lang}/${path}/`));
      const drawn = await page.locator("main :is(table, svg[role])").count();
      assert.ok(drawn > 0, path);
      const groups = page.getByRole("main").getByRole("group", { name: /\p{L}{2}/u });
      assert.equal(await groups.and(page.locator("svg, :has(> table)")).count(), drawn, path);
    }
  });
}
