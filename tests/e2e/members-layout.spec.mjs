// Where the parts of the members' page stand, from phones to wide screens.
import assert from "node:assert/strict";
import { open, browserTest, still } from "./browser-test.mjs";

const frame = (page) => page.locator("#map-frame");
const viewports = [
  [360, 740],
  [390, 844],
  [430, 932],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [1270, 800],
  [1280, 860],
  [1920, 1080],
];

for (const [width, height] of viewports) {
  browserTest(
    `at ${width} × ${height} px the map is whole, and zooming moves neither it nor the page`,
    { ...still, viewport: { width, height } },
    async (page) => {
      await open(page, "/en/members/");
      const before = await frame(page).boundingBox();
      // A low window shows the map after a scroll.
      if (height > 500) assert.ok(before.y + before.height <= height, JSON.stringify(before));
      assert.ok(before.height <= height && before.height >= 200, JSON.stringify(before));
      const size = await page.evaluate(() => document.documentElement.scrollHeight);
      const outside = await page.evaluate(() => {
        const { left, right } = document.querySelector("#map-frame").getBoundingClientRect();
        const all = [.../** @type {NodeListOf<SVGGElement>} */ (document.querySelectorAll("#map-marks > g"))];
        return all.map((marker) => marker.getScreenCTM().e).filter((x) => x < left || x > right);
      });
      assert.deepEqual(outside, [], "markers outside of the frame");
      await page.getByRole("checkbox", { name: "Only in this area" }).check();
      const zoomIn = page.getByRole("button", { name: "Zoom in" });
      await zoomIn.scrollIntoViewIfNeeded();
      const { y } = await frame(page).boundingBox();
      await zoomIn.click();
      await zoomIn.click();
      await page.waitForURL(/at=/);
      assert.equal((await frame(page).boundingBox()).y, y);
      if (width >= 960) assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), size);
    },
  );
}

/** @type {[lang: string, width: number, size: string][]} */
const headers = [
  ["en", 960, "largest"],
  ["en", 1024, ""],
  ["ko", 1280, "largest"],
  ["en", 1920, "large"],
];
for (const [lang, width, size] of headers) {
  browserTest(
    `${lang}: at ${width} px and text size "${size}" map and list fill what the header leaves of the window`,
    { ...still, viewport: { width, height: 1400 } },
    async (page) => {
      await open(page, `/${lang}/members/`);
      await page.evaluate((size) => (document.documentElement.dataset.size = size), size);
      const [main, footer] = await page
        .locator("main, footer")
        .evaluateAll((all) => all.map((element) => element.getBoundingClientRect()));
      assert.ok(
        Math.abs(main.bottom - 1400) < 1 && Math.abs(footer.top - 1400) < 1,
        JSON.stringify([main, footer]),
      );
    },
  );
}

for (const [width, height] of viewports.filter(([width]) => width >= 960)) {
  browserTest(
    `at ${width} × ${height} px the list scrolls on its own, by keyboard too`,
    { ...still, viewport: { width, height } },
    async (page) => {
      await open(page, "/en/members/");
      assert.ok(await page.evaluate(() => document.documentElement.scrollHeight < innerHeight + 700));
      const list = page.getByRole("region", { name: "List of members" });
      await list.focus();
      await page.keyboard.press("End");
      await page.waitForFunction(() => document.querySelector("#member-list").scrollTop > 500);
      assert.equal(await page.evaluate(() => scrollY), 0);
    },
  );
}
