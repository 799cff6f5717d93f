// The names of countries and territories: prerendered pages take them from Unicode CLDR, the live page and the worker from the
// browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest, open, url } from "./browser-test.mjs";

const prerendered = JSON.parse(
  readFileSync(new URL("../../src/platform/native/countries.json", import.meta.url), "utf8"),
);
/** The codes of the table of regions: countries and territories of ISO 3166-1. */
const codes = readFileSync(new URL("../../crates/directory/src/regions.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.slice(0, 2));

/** A list with one member in each country. */
const everywhere = JSON.stringify({
  type: "FeatureCollection",
  features: codes.map((code) => ({
    type: "Feature",
    id: `member-${code.toLowerCase()}`,
    geometry: { type: "Point", coordinates: [0, 0] },
    properties: { name: `Member ${code}`, country_code: code },
  })),
});

for (const lang of ["en", "ko"]) {
  browserTest(`every country has one name in HTML, page and worker (${lang})`, async (page) => {
    await page.route("**/data/members.geojson", (route) =>
      route.fulfill({ body: everywhere, contentType: "application/geo+json" }),
    );
    const expected = codes.map((code) => prerendered[lang][code]).toSorted();
    await open(page, `/${lang}/members/`);
    const more = page.locator("#member-list .more");
    while (await more.isVisible()) await more.click();
    const headings = await page.locator("#member-list h2").allInnerTexts();
    assert.deepEqual(headings.toSorted(), expected);
    // The worker has rendered the filters.
    await page.goto(url(`/${lang}/members/?class=unknown`));
    const items = page.locator("#facet-country li");
    await items.first().waitFor({ state: "attached" });
    const names = (await items.allTextContents()).map((text) => text.replace(/\s*\d+$/, ""));
    assert.deepEqual(names.toSorted(), expected);
  });
}
