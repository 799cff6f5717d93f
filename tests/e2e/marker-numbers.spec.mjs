// Numbers on the markers of the map, for control by voice.
import assert from "node:assert/strict";
import { browserTest, open, still } from "./browser-test.mjs";

const frame = (page) => page.locator("#map-frame");
const transform = (page) => page.locator("[data-map] .marks").getAttribute("transform");

const numberOf = (page, marker) => page.locator(`g:has(> ${marker}) > [id^=marker-number]`);

browserTest(
  "M numbers nine markers in view, then the next nine, and a digit chooses",
  still,
  async (page) => {
    await open(page, "/en/members/");
    const markers = await page.locator("#map-marks a").count();
    assert.ok(markers > 9);
    await frame(page).focus();
    await page.keyboard.press("m");
    const numbers = page.locator("[id^=marker-number]");
    await numbers.nth(8).waitFor();
    assert.equal(await numbers.count(), 9);
    // The number is the beginning of the name, so that it can be said.
    const third = page.locator("#map-marks a[aria-labelledby^='marker-number-3 ']");
    const firstNine = await third.getAttribute("id");
    await page.keyboard.press("m");
    await page.waitForFunction(
      (id) => !document.getElementById(id).hasAttribute("aria-labelledby"),
      firstNine,
    );
    for (let presses = 0; presses < Math.ceil(markers / 9) - 1; presses += 1) await page.keyboard.press("m");
    await page.waitForFunction(() => !document.querySelector("[id^=marker-number]"));
  },
);

browserTest("a digit chooses a member and opens a cluster", still, async (page) => {
  await open(page, "/en/members/?q=uppsala");
  await page.getByText("1 of 54 members", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Numbers" }).click();
  await numberOf(page, "a.marker").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "map-frame");
  await page.keyboard.press("1");
  await page.getByRole("group", { name: "City of Uppsala" }).waitFor();
  await page.waitForURL(/member=uppsala/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("[id^=marker-number]"));
});

browserTest("numbers follow the markers when a cluster opens", still, async (page) => {
  await open(page, "/en/members/");
  await frame(page).focus();
  await page.keyboard.press("m");
  const cluster = page.locator("a.cluster[aria-labelledby]").first();
  const [, digit] = (await cluster.getAttribute("aria-labelledby")).match(/marker-number-(\d)/);
  const before = await transform(page);
  await page.keyboard.press(digit);
  await page.waitForFunction(
    (old) => document.querySelector("[data-map] .marks").getAttribute("transform") !== old,
    before,
  );
  await page.waitForFunction(() => {
    const box = document.getElementById("map-frame").getBoundingClientRect();
    const markers = [...document.querySelectorAll("#map-marks a")].filter((marker) => {
      const { x, y, width, height } = marker.querySelector(".hit, .disc").getBoundingClientRect();
      const [left, top] = [x + width / 2 - box.x, y + height / 2 - box.y];
      return left >= 0 && top >= 0 && left <= box.width && top <= box.height;
    });
    const numbered = markers.filter((marker) => marker.hasAttribute("aria-labelledby"));
    return numbered.length === Math.min(9, markers.length);
  });
});

browserTest("digits and M do nothing outside the map", still, async (page) => {
  await open(page, "/en/members/");
  await page.locator("#look-table").focus();
  await page.keyboard.press("m");
  await page.keyboard.press("1");
  assert.equal(await page.locator("[id^=marker-number]").count(), 0);
  await page.getByRole("searchbox").fill("m1");
  assert.equal(await page.locator("[id^=marker-number]").count(), 0);
});
