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

for (const height of [700, 844]) {
  browserTest(
    `on a phone ${height} px high the popup covers neither map nor controls`,
    { ...phone, viewport: { width: 375, height } },
    async (page) => {
      await open(page, "/en/members/?at=13,77.6,6");
      await marker(page, "bangalore").tap();
      const card = await page.getByRole("group", { name: "Bangalore" }).boundingBox();
      const controls = await page.getByRole("group", { name: "Map controls" }).boundingBox();
      const map = await frame(page).boundingBox();
      const isFree = card.y + card.height <= map.y || card.y >= controls.y + controls.height;
      assert.ok(card.y >= 0 && card.y + card.height <= height && isFree, JSON.stringify([card, map]));
    },
  );
}
