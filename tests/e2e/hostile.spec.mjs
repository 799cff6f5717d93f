// Malicious and broken lists: some of those that crates/sources/tests/corpus.rs reads natively, here under the policy.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { members as published, open, browserTest, markedMembers } from "./browser-test.mjs";

const LISTS = new URL("../fixtures/lists/", import.meta.url);
const CHOICE = [
  "name-script",
  "name-image",
  "name-closing-tags",
  "name-attribute-break",
  "name-right-to-left-override",
  "name-long-name",
  "id-markup",
  "id-good-proto",
  "id-twice",
  "class-markup",
  "country-markup",
  "place-swapped",
  "website-javascript-tab",
  "website-vbscript",
  "sources-javascript",
  "record-deep",
  "document-nan",
  "document-html",
  "document-open-brackets",
].map((name) => `geojson-${name}.json`);

// Each line: a file, its number of members, their problems, and the outcome; see tests/fixtures/lists/make.mjs.
const expected = Object.fromEntries(
  readFileSync(new URL("expected.txt", LISTS), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [file, count] = line.split(" ");
      return [file, { count: Number(count), isRead: line.endsWith(" ok") }];
    }),
);

for (const file of CHOICE) {
  browserTest(`${file} is harmless and yields as many members as natively`, async (page) => {
    const dialogs = [];
    page.on("dialog", (dialog) => dialogs.push(dialog.message()));
    const body = readFileSync(new URL(file, LISTS));
    await page.route("**/data/members.geojson", (route) =>
      route.fulfill({ contentType: "application/geo+json", body }),
    );
    await open(page, "/en/members/");
    const { count, isRead } = expected[file];
    assert.equal(await markedMembers(page), isRead ? count : published.length);
    if (isRead && count > 0) await page.locator("#member-list li").getByRole("link").first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.deepEqual(await page.evaluate(strange), []);
    assert.deepEqual(dialogs, []);
  });
}

/** Elements that no page of the site contains. */
function strange() {
  const created = [...document.querySelectorAll("#app :is(script, iframe, object, embed, img, base, style)")];
  // `href` of an SVG link is not a string; the attribute is.
  const protocol = (link) => new URL(link.getAttribute("href"), document.baseURI).protocol;
  const links = [...document.querySelectorAll("#app [href]")].filter(
    (link) => !/^(https?|mailto|tel):$/.test(protocol(link)),
  );
  return [...created, ...links].map((element) => element.outerHTML);
}
