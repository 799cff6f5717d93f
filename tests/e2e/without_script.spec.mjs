import assert from "node:assert/strict";
import { scenario, url } from "./site.mjs";

const options = { javaScriptEnabled: false };

for (const width of [1280, 375]) {
  const viewport = { width, height: 800 };
  scenario(`without script at ${width} px: menu, map, list and member page work`, { ...options, viewport }, async (page) => {
    await page.goto(url("/en/"));
    const menu = page.locator("#menu");
    const group = menu.getByRole("button", { name: "About WTA" });
    await (width > 800 ? group.hover() : group.focus());
    await menu.getByRole("link", { name: "Introduction" }).click();
    await page.getByRole("heading", { level: 1, name: "About WTA" }).waitFor();
    await page.locator("#menu").getByRole("link", { name: "Members" }).click();
    assert.equal(await page.locator("a.marker").count(), 54);
    assert.equal(await page.locator("#member-list li").count(), 54);
    await page.locator("#member-list").getByRole("link", { name: "Uppsala" }).click();
    await page.getByRole("heading", { level: 1, name: "City of Uppsala" }).waitFor();
    await page.getByRole("link", { name: "한국어" }).click();
    await page.getByRole("heading", { level: 1, name: "웁살라" }).waitFor();
  });
}

scenario("without script a marker leads to its member", options, async (page) => {
  await page.goto(url("/ko/"));
  await page.locator("[data-map]").getByRole("link", { name: "캘거리" }).click();
  await page.getByRole("heading", { level: 1, name: "캘거리" }).waitFor();
});

scenario("without script nothing is shown that needs it", options, async (page) => {
  await page.goto(url("/en/members/"));
  assert.equal(await page.getByRole("searchbox").isVisible(), false);
  assert.equal(await page.getByRole("button", { name: "Zoom in" }).isVisible(), false);
});

scenario("without script the site's root offers each language", options, async (page) => {
  await page.goto(url("/"));
  await page.getByRole("link", { name: /한국어/ }).click();
  await page.waitForURL(url("/ko/"));
});
