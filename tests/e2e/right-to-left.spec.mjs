// Names that are written from right to left, on a page that is written from left to right.
import assert from "node:assert/strict";
import { browserTest, open, still } from "./browser-test.mjs";

const NAME = "مدينة الأمل 2030!";

/** Whether the last letter of a text stands left of the first. To be evaluated in a page. */
function endsOnTheLeft(/** @type {Element} */ element) {
  if (element instanceof SVGTextContentElement)
    return element.getExtentOfChar(element.getNumberOfChars() - 1).x < element.getExtentOfChar(0).x;
  const text = /** @type {Text} */ (document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode());
  const left = (/** @type {number} */ at) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  };
  return left(text.data.length - 1) < left(0);
}

browserTest("punctuation ends a name from right to left wherever the name stands", still, async (page) => {
  const features = [
    {
      type: "Feature",
      id: "m0",
      geometry: { type: "Point", coordinates: [46.7, 24.7] },
      properties: { name: NAME, country_code: "SA" },
    },
  ];
  const body = JSON.stringify({ type: "FeatureCollection", features });
  await page.route("**/data/members.geojson", (route) =>
    route.fulfill({ contentType: "application/geo+json", body }),
  );
  const wrong = [];
  const check = async (/** @type {string[]} */ ...selectors) => {
    for (const selector of selectors)
      if (!(await page.locator(selector).first().evaluate(endsOnTheLeft))) wrong.push(selector);
  };
  await open(page, "/en/members/?at=24.7,46.7,20&member=m0");
  await page.locator("#map-frame .marker-label").waitFor();
  await check("#member-list .name", ".card-name a", "#map-frame .marker-label");
  await page.locator(".card-name a").click();
  await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
  await check("main h1", ".trail [aria-current]");
  await open(page, "/en/");
  await page.getByRole("combobox").fill("2030");
  await page.getByRole("option").first().waitFor();
  await check('[role="option"] .name');
  await open(page, "/en/members/?view=table");
  await page.locator(".members-table tbody a").waitFor();
  await check(".members-table tbody a");
  assert.deepEqual(wrong, []);
});
