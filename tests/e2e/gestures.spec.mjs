// Gestures on the map: mouse, wheel, touch, the enlarged map, and reduced motion.
import assert from "node:assert/strict";
import { headingHasFocus, open, browserTest, pinch, still, touches } from "./browser-test.mjs";

const phone = { ...still, viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };
const markers = (page) => page.locator("[data-map] .marks");
const transform = (page) => markers(page).getAttribute("transform");
const frame = (page) => page.locator("#map-frame");
/** How large the land is drawn. */
const scale = async (page) =>
  Number(/scale\(([\d.]+)/.exec(await page.locator("[data-map] .ground").getAttribute("transform"))[1]);
const zoomIn = (page) => page.getByRole("button", { name: "Zoom in" }).click();

/** The position of a member's marker on the screen. */
async function place(page, id) {
  const { x, y, width, height } = await page.locator(`a.marker[href$="/members/${id}/"] .hit`).boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Waits until the map has moved. */
const movedFrom = (page, before) =>
  page.waitForFunction(
    (before) => document.querySelector("[data-map] .marks").getAttribute("transform") !== before,
    before,
  );

browserTest("a mouse drags the zoomed map without following a link", still, async (page) => {
  await open(page, "/en/members/");
  await zoomIn(page);
  const from = await place(page, "gombe-state-university");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y + 40, { steps: 5 });
  await page.mouse.up();
  const to = await place(page, "gombe-state-university");
  assert.ok(Math.abs(to.x - from.x + 60) < 2 && Math.abs(to.y - from.y - 40) < 2, JSON.stringify([from, to]));
  assert.match(page.url(), /\/en\/members\/(\?at=.*)?$/);
});

browserTest("a flung map keeps moving and comes to rest", async (page) => {
  await open(page, "/en/members/");
  await zoomIn(page);
  await page.waitForURL(/at=/);
  const from = await place(page, "gombe-state-university");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 5; step += 1) await page.mouse.move(from.x + step * 30, from.y);
  await page.mouse.up();
  const before = page.url();
  await page.waitForFunction((before) => location.href !== before, before);
  assert.ok((await place(page, "gombe-state-university")).x > from.x + 155);
});

browserTest("an animation that starts right after a wheel event completes", async (page) => {
  await open(page, "/en/members/");
  const home = await transform(page);
  await frame(page).focus();
  await frame(page).hover();
  await page.mouse.wheel(0, -240);
  await movedFrom(page, home);
  await page.keyboard.press("0");
  await page.waitForFunction(
    (home) => document.querySelector("[data-map] .marks").getAttribute("transform") === home,
    home,
  );
  // A URL written during the animation would make the map go there again.
  await page.waitForFunction(() => !location.search);
  assert.equal(await transform(page), home);
});

browserTest("the wheel scrolls the page unless the map has the focus", still, async (page) => {
  await open(page, "/en/members/");
  const home = await transform(page);
  await frame(page).hover();
  await page.mouse.wheel(0, 120);
  await page.waitForFunction(() => scrollY > 0);
  assert.equal(await transform(page), home);
  await frame(page).focus();
  await frame(page).hover();
  await page.mouse.wheel(0, -240);
  await movedFrom(page, home);
});

browserTest("the wheel zooms about the pointer", still, async (page) => {
  await open(page, "/en/members/");
  await frame(page).focus();
  const from = await place(page, "cali");
  await page.mouse.move(from.x, from.y);
  const home = await transform(page);
  await page.mouse.wheel(0, -300);
  await movedFrom(page, home);
  const to = await place(page, "cali");
  assert.ok(Math.hypot(to.x - from.x, to.y - from.y) < 2, JSON.stringify([from, to]));
});

browserTest("Ctrl and wheel zoom the map, never the page", still, async (page) => {
  await open(page, "/en/members/");
  const home = await transform(page);
  await frame(page).hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await movedFrom(page, home);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
});

browserTest("at the zoom limit the wheel scrolls the page", still, async (page) => {
  await open(page, "/en/members/");
  await frame(page).focus();
  await frame(page).hover();
  await page.mouse.wheel(0, 240);
  await page.waitForFunction(() => scrollY > 0);
});

browserTest("a double click zooms in, with Shift out", still, async (page) => {
  await open(page, "/en/members/");
  const home = await transform(page);
  const from = await place(page, "cali");
  await page.mouse.dblclick(from.x + 40, from.y + 30);
  await movedFrom(page, home);
  const near = await transform(page);
  await page.keyboard.down("Shift");
  await page.mouse.dblclick(from.x + 40, from.y + 30);
  await page.keyboard.up("Shift");
  await movedFrom(page, near);
});

browserTest("a box drawn with Shift is zoomed to", still, async (page) => {
  await open(page, "/en/members/");
  const [cali, gombe] = [await place(page, "cali"), await place(page, "gombe-state-university")];
  await page.keyboard.down("Shift");
  await page.mouse.move(cali.x - 40, cali.y - 60);
  await page.mouse.down();
  await page.mouse.move(gombe.x + 40, gombe.y + 40, { steps: 4 });
  await page.locator("path.box[d]").waitFor();
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await page.waitForURL(/at=/);
  const zoom = Number(new URL(page.url()).searchParams.get("at").split(",")[2]);
  assert.ok(zoom > 1.8, String(zoom));
});

browserTest("one finger moving vertically scrolls the page, not the map", phone, async (page) => {
  await open(page, "/en/members/");
  await frame(page).scrollIntoViewIfNeeded();
  const before = await transform(page);
  const { x, y } = await frame(page).boundingBox();
  const scrolled = await page.evaluate(() => scrollY);
  const finger = await touches(page);
  await finger.start([x + 150, y + 180]);
  for (let step = 1; step <= 8; step += 1) await finger.move([x + 150, y + 180 - step * 20]);
  await finger.end();
  await page.waitForFunction((scrolled) => scrollY > scrolled + 60, scrolled);
  assert.equal(await transform(page), before);
});

browserTest("one finger moving sideways pans the map, not the page", phone, async (page) => {
  await open(page, "/en/members/?at=36,127,6");
  await frame(page).scrollIntoViewIfNeeded();
  const before = await transform(page);
  const { x, y } = await frame(page).boundingBox();
  const finger = await touches(page);
  await finger.start([x + 100, y + 150]);
  for (let step = 1; step <= 8; step += 1) await finger.move([x + 100 + step * 15, y + 150]);
  await finger.end();
  await movedFrom(page, before);
  const now = (await frame(page).boundingBox()).y;
  assert.ok(Math.abs(now - y) < 1, `${now} after ${y}`);
});

browserTest("a pinch zooms the map, not the page", phone, async (page) => {
  await open(page, "/en/members/");
  await frame(page).scrollIntoViewIfNeeded();
  const home = await scale(page);
  const before = await transform(page);
  const { x, y } = await frame(page).boundingBox();
  await pinch(page, [x + 175, y + 150], 50, 170);
  await movedFrom(page, before);
  assert.ok((await scale(page)) > home * 2, `${await scale(page)} after ${home}`);
  await page.waitForURL(/at=/);
  // 1 is the whole world in a frame 960 pixels wide.
  const zoom = Number(new URL(page.url()).searchParams.get("at").split(",")[2]);
  assert.ok(zoom > (2 * 375) / 960, String(zoom));
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
});

browserTest("a double tap zooms in", phone, async (page) => {
  await open(page, "/en/");
  await frame(page).scrollIntoViewIfNeeded();
  const before = await transform(page);
  const { x, y } = await frame(page).boundingBox();
  await page.touchscreen.tap(x + 20, y + 120);
  await page.touchscreen.tap(x + 20, y + 120);
  await movedFrom(page, before);
});

browserTest("a tap on a marker opens its popup and sets the URL; Back restores it", phone, async (page) => {
  await open(page, "/en/members/?at=13,77.6,6");
  const marker = page.locator('a.marker[href$="/members/bangalore/"]');
  await marker.scrollIntoViewIfNeeded();
  await marker.tap();
  const card = page.getByRole("group", { name: "Bangalore" });
  await card.waitFor();
  await page.waitForURL(/member=bangalore/);
  await card.getByRole("link", { name: "Bangalore" }).tap();
  await headingHasFocus(page, "Bangalore");
  await page.goBack();
  await page.getByRole("group", { name: "Bangalore" }).waitFor();
});

browserTest("the enlarged map fills the window until Escape", phone, async (page) => {
  await open(page, "/en/members/");
  const larger = page.getByRole("button", { name: "Enlarge map" });
  await larger.tap();
  await page.locator(".map.is-large").waitFor();
  const box = await frame(page).boundingBox();
  assert.ok(box.width >= 374 && box.height > 500, JSON.stringify(box));
  assert.equal(
    await page.locator("main h1").evaluate((heading) => heading.closest("[inert]") !== null),
    true,
  );
  await page.getByRole("button", { name: "Zoom in" }).tap();
  const before = await transform(page);
  const finger = await touches(page);
  await finger.start([150, 400]);
  for (let step = 1; step <= 8; step += 1) await finger.move([150, 400 - step * 20]);
  await finger.end();
  await movedFrom(page, before);
  await frame(page).focus();
  await page.keyboard.press("Escape");
  await page.locator(".map:not(.is-large)").waitFor();
  assert.equal(await page.locator("[inert]").count(), 0);
});

/** Counts the views that the map shows, frame by frame, until it has come to rest. */
async function countViews(page, act) {
  await page.evaluate(() => {
    window.views = new Set();
    const frame = () => {
      window.views.add(document.querySelector("[data-map] .ground").getAttribute("transform"));
      requestAnimationFrame(frame);
    };
    frame();
  });
  await act();
  await page.waitForURL(/at=/);
  return page.evaluate(() => window.views.size);
}

browserTest("a button animates the view", async (page) => {
  await open(page, "/en/members/");
  assert.ok((await countViews(page, () => zoomIn(page))) > 4);
});

browserTest("with reduced motion the view changes at once", still, async (page) => {
  await open(page, "/en/members/");
  const home = await scale(page);
  assert.equal(await countViews(page, () => zoomIn(page)), 2);
  assert.ok(Math.abs((await scale(page)) / home - 2) < 0.01, `${await scale(page)} after ${home}`);
  assert.match(page.url(), /at=[^,]*,[^,]*,1\.\d+$/);
});
