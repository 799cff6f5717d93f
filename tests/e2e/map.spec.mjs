// The markers of the map, its buttons and its legend.
import assert from "node:assert/strict";
import { headingHasFocus, markedMembers, members, open, browserTest, still } from "./browser-test.mjs";

const transform = (page) => page.locator(".marks").getAttribute("transform");

browserTest("the map signals that it is ready", async (page) => {
  await open(page, "/en/members/");
  await page.locator("[data-map][data-map-ready]").waitFor();
});

browserTest("every marker is a target of 24 px of its own, and all members are on the map", async (page) => {
  await open(page, "/en/members/");
  const centres = await page.locator("#map-marks :is(.hit, .disc)").evaluateAll((hits) =>
    hits.map((hit) => {
      const { x, y, width, height } = hit.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, width };
    }),
  );
  assert.equal(await markedMembers(page), members.length);
  for (const [index, a] of centres.entries()) {
    assert.ok(a.width >= 23.9, `target of ${a.width} px`);
    for (const b of centres.slice(0, index)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 23.9);
  }
});

const marker = (page, name) => page.locator("[data-map]").getByRole("link", { name });

browserTest("focus highlights marker and list entry together", async (page) => {
  await open(page, "/en/members/");
  await marker(page, /^Bangalore,/).focus();
  await page.locator("#member-list li.is-active", { hasText: "Bangalore" }).waitFor();
  await page.locator("#member-list").getByRole("link", { name: "Petrópolis" }).focus();
  await page.locator("a.marker.is-active[aria-label^='Petrópolis,']").waitFor({ state: "attached" });
  await page.locator("#member-list").getByRole("link", { name: "Lille" }).focus();
  await page.locator("a.cluster.is-active", { hasText: "7" }).waitFor({ state: "attached" });
});

browserTest("hovering a list entry shows the member's popup on the map", async (page) => {
  await open(page, "/en/members/");
  await page.locator("#member-list").getByRole("link", { name: "Calgary" }).hover();
  const card = page.getByRole("group", { name: "City of Calgary" });
  await card.getByText("Calgary, Canada").waitFor();
  await page.getByRole("heading", { level: 1 }).hover();
  await card.waitFor({ state: "detached" });
});

browserTest("buttons zoom, pan and reset the map", still, async (page) => {
  await open(page, "/en/members/");
  const home = await transform(page);
  const zoomOut = page.getByRole("button", { name: "Zoom out" });
  assert.equal(await zoomOut.getAttribute("aria-disabled"), "true");
  await page.getByRole("button", { name: "Zoom in" }).click();
  const near = await transform(page);
  assert.notEqual(near, home);
  for (const way of ["west", "north", "east", "south"]) {
    const before = await transform(page);
    await page.getByRole("button", { name: `Move ${way}` }).click();
    assert.notEqual(await transform(page), before, way);
  }
  await zoomOut.click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Whole world" }).click();
  assert.equal(await transform(page), home);
});

browserTest("a second click on a marker of the zoomed map opens the member", still, async (page) => {
  await open(page, "/en/members/");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await marker(page, /^Gombe State University,/).click();
  await page.waitForURL(/member=gombe-state-university/);
  await marker(page, /^Gombe State University,/).click();
  await headingHasFocus(page, "Gombe State University");
});

browserTest("a focused marker is moved into view", still, async (page) => {
  await open(page, "/en/members/");
  const frame = await page.locator("#map-frame").boundingBox();
  await page.getByRole("button", { name: "Zoom in" }).click();
  const phoenix = marker(page, "Phoenix");
  assert.ok((await phoenix.boundingBox()).x < frame.x, "it is out of view");
  await phoenix.focus();
  const box = await phoenix.locator(".hit").boundingBox();
  assert.ok(
    box.x > frame.x && box.x < frame.x + frame.width && box.y > frame.y && box.y < frame.y + frame.height,
  );
});

browserTest("the legend names each class; disclaimer and sources are below the map", async (page) => {
  await open(page, "/en/");
  const legend = page.getByRole("list", { name: "Legend" });
  assert.equal(await legend.getByRole("listitem").count(), 3);
  await page.getByText("imply no opinion on the legal status").waitFor();
  await page.getByText("Natural Earth").waitFor();
});
