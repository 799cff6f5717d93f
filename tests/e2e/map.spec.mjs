import assert from "node:assert/strict";
import { headingHasFocus, members, open, scenario } from "./site.mjs";

const transform = (page) => page.locator(".marks").getAttribute("transform");

scenario("the map says when it answers", {}, async (page) => {
  await open(page, "/en/members/");
  await page.locator("[data-map][data-map-ready]").waitFor();
});

scenario("every member is a link that can be hit: 24 px of its own", {}, async (page) => {
  await open(page, "/en/members/");
  const centres = await page.locator("a.marker .hit").evaluateAll((hits) =>
    hits.map((hit) => {
      const { x, y, width, height } = hit.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, width };
    }),
  );
  assert.equal(centres.length, members.length);
  for (const [index, a] of centres.entries()) {
    assert.ok(a.width >= 23.9, `target of ${a.width} px`);
    for (const b of centres.slice(0, index)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 23.9);
  }
});

scenario("focus on a marker marks the member in the list, and the other way round", {}, async (page) => {
  await open(page, "/en/members/");
  await page.locator("[data-map]").getByRole("link", { name: "Gliwice" }).focus();
  const item = page.locator("#member-list li", { hasText: "Gliwice" });
  await page.waitForFunction((element) => element.classList.contains("is-active"), await item.elementHandle());
  await page.locator("#member-list").getByRole("link", { name: "Lille" }).focus();
  const marker = page.locator("a.marker.is-active");
  await marker.waitFor({ state: "attached" });
  assert.match(await marker.getAttribute("aria-label"), /^Lille,/);
});

scenario("the pointer on a list entry shows the member's name on the map", {}, async (page) => {
  await open(page, "/en/members/");
  await page.locator("#member-list").getByRole("link", { name: "Calgary" }).hover();
  await page.locator(".label-name", { hasText: "City of Calgary" }).waitFor();
});

scenario("buttons zoom in, out and back to the whole world", {}, async (page) => {
  await open(page, "/en/members/");
  const home = await transform(page);
  const zoomOut = page.getByRole("button", { name: "Zoom out" });
  assert.equal(await zoomOut.getAttribute("aria-disabled"), "true");
  await page.getByRole("button", { name: "Zoom in" }).click();
  const near = await transform(page);
  assert.notEqual(near, home);
  await page.getByRole("button", { name: "Move west" }).click();
  assert.notEqual(await transform(page), near);
  await zoomOut.click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Whole world" }).click();
  assert.equal(await transform(page), home);
});

scenario("keys move the map while the focus is in it", {}, async (page) => {
  await open(page, "/en/members/");
  const home = await transform(page);
  await page.getByRole("button", { name: "Zoom in" }).focus();
  await page.keyboard.press("+");
  const near = await transform(page);
  assert.notEqual(near, home);
  await page.keyboard.press("ArrowLeft");
  assert.notEqual(await transform(page), near);
  await page.keyboard.press("0");
  assert.equal(await transform(page), home);
});

scenario("a mouse drags the zoomed map, and the drag is no click", {}, async (page) => {
  await open(page, "/en/members/");
  await page.getByRole("button", { name: "Zoom in" }).click();
  const before = await transform(page);
  const address = page.url();
  const box = await page.locator("[data-map] svg[role=group]").boundingBox();
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 380, box.y + 230, { steps: 4 });
  await page.mouse.up();
  assert.notEqual(await transform(page), before);
  assert.equal(page.url(), address);
});

scenario("a drag that begins on a marker moves the map and does not follow the link", {}, async (page) => {
  await open(page, "/en/members/");
  await page.getByRole("button", { name: "Zoom in" }).click();
  const before = await transform(page);
  const address = page.url();
  const box = await page.locator("[data-map]").getByRole("link", { name: "Gombe State University" }).locator(".hit").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 40, { steps: 5 });
  await page.mouse.up();
  assert.notEqual(await transform(page), before);
  assert.equal(page.url(), address);
});

scenario("a mouse follows a marker of the zoomed map", {}, async (page) => {
  await open(page, "/en/members/");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.locator("[data-map]").getByRole("link", { name: "Gombe State University" }).click();
  await headingHasFocus(page, "Gombe State University");
});

scenario("an arrow key that finds the map at its limit scrolls the page", {}, async (page) => {
  await open(page, "/en/members/");
  await page.locator("a.marker").first().focus();
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => scrollY > 0);
});

scenario("a marker out of sight comes into view when it gets the focus", {}, async (page) => {
  await open(page, "/en/members/");
  const zoomIn = page.getByRole("button", { name: "Zoom in" });
  for (let times = 0; times < 3; times += 1) await zoomIn.click();
  const marker = page.locator("[data-map]").getByRole("link", { name: "Calgary" });
  await marker.focus();
  const frame = await page.locator("[data-map]").boundingBox();
  const box = await marker.locator(".hit").boundingBox();
  assert.ok(box.x > frame.x && box.x < frame.x + frame.width && box.y > frame.y && box.y < frame.y + frame.height);
});

scenario("the legend names each class in use, and disclaimer and sources stand under the map", {}, async (page) => {
  await open(page, "/en/");
  const legend = page.getByRole("list", { name: "Legend" });
  assert.equal(await legend.getByRole("listitem").count(), 3);
  await page.getByText("imply no opinion on the legal status").waitFor();
  await page.getByText("Natural Earth").waitFor();
});

scenario("on a phone the map starts where most members are", { viewport: { width: 375, height: 700 } }, async (page) => {
  await open(page, "/ko/members/");
  const frame = await page.locator(".map-frame").boundingBox();
  const inside = await page.locator("a.marker .hit").evaluateAll(
    (hits, { x, width }) => hits.filter((hit) => hit.getBoundingClientRect().x > x && hit.getBoundingClientRect().right < x + width).length,
    frame,
  );
  assert.ok(inside >= 27, `${inside} members in sight`);
});
