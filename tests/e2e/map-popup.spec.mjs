// The popup of a member on the map: where it is, and how it is closed.
import assert from "node:assert/strict";
import { browserTest, focused, open, still } from "./browser-test.mjs";

const phone = { ...still, hasTouch: true, isMobile: true };
const frame = (page) => page.locator("#map-frame");
const zoomIn = (page) => page.getByRole("button", { name: "Zoom in" });
const marker = (page, id) => page.locator(`a.marker[href$="/members/${id}/"]`);

for (const [width, height] of [
  [375, 700],
  [844, 390],
]) {
  browserTest(
    `on a phone of ${width} × ${height} px the popup of a member can be closed`,
    { ...phone, viewport: { width, height } },
    async (page) => {
      await open(page, "/en/members/?at=13,77.6,6");
      await marker(page, "bangalore").tap();
      const card = page.getByRole("group", { name: "Bangalore" });
      await card.getByRole("button", { name: "Close" }).tap();
      await card.waitFor({ state: "detached" });
      await page.waitForURL((address) => !address.search.includes("member="));
    },
  );
}

browserTest("Close returns the focus to the marker", still, async (page) => {
  await open(page, "/en/members/?member=calgary");
  const card = page.getByRole("group", { name: "City of Calgary" });
  await card.getByRole("button", { name: "Close" }).press("Enter");
  await card.waitFor({ state: "detached" });
  assert.match(await focused(page), /Calgary/);
});

browserTest("a popup is neither below the controls nor over its own marker", still, async (page) => {
  await open(page, "/en/members/?at=7.9,25,2");
  await zoomIn(page).hover();
  const controls = await page.getByRole("group", { name: "Map controls" }).boundingBox();
  const area = await frame(page).boundingBox();
  for (const one of await page.locator("a.marker").all()) {
    const box = await one.boundingBox();
    if (!box || box.x < area.x || box.x + box.width > area.x + area.width) continue;
    if (box.y < area.y || box.y + box.height > area.y + area.height) continue;
    await one.focus();
    const name = await one.getAttribute("aria-label");
    const card = await page.locator(".card").boundingBox();
    const over = (other, most) =>
      card.x < other.x + other.width - 1 &&
      other.x < card.x + card.width - 1 &&
      card.y < other.y + other.height - most &&
      other.y < card.y + card.height - most;
    assert.ok(!over(controls, 1), `${name}: over the controls`);
    // The target of a marker is larger than what is drawn.
    assert.ok(!over(box, 6), `${name}: over its marker`);
  }
});

for (const [width, height] of [
  [320, 568],
  [375, 700],
  [390, 844],
  [430, 932],
]) {
  browserTest(
    `at ${width} × ${height} px the popup stands in the map, and not over its own marker`,
    { ...phone, viewport: { width, height } },
    async (page) => {
      for (const at of ["13,77.6,6", "16,77.6,6", "10,77.6,6"]) {
        await open(page, `/en/members/?at=${at}`);
        await marker(page, "bangalore").tap();
        const card = await page.locator(".card").boundingBox();
        const map = await frame(page).boundingBox();
        assert.ok(card.y >= map.y && card.y + card.height <= map.y + map.height, JSON.stringify([card, map]));
        const { y, height } = await marker(page, "bangalore").locator(".shape").boundingBox();
        assert.ok(y + height <= card.y || y >= card.y + card.height, JSON.stringify([at, card, y]));
      }
    },
  );
}
