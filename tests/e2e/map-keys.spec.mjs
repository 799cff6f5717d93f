// The map by keyboard, and what it announces.
import assert from "node:assert/strict";
import { focused, headingHasFocus, open, browserTest, still, unseenParts } from "./browser-test.mjs";

const transform = (page) => page.locator("[data-map] .marks").getAttribute("transform");
const frame = (page) => page.locator("#map-frame");
const status = (page, text) =>
  page.locator("[data-map] [role=status]", { hasText: text }).waitFor({ state: "attached" });

/** Serves other members, one at each place. */
function serve(page, places) {
  const features = places.map((coordinates, index) => ({
    type: "Feature",
    id: `m${index}`,
    geometry: { type: "Point", coordinates },
    properties: { name: `Member ${index}`, country_code: "KR" },
  }));
  const body = JSON.stringify({ type: "FeatureCollection", features });
  return page.route("**/data/members.geojson", (route) =>
    route.fulfill({ contentType: "application/geo+json", body }),
  );
}

browserTest("the map is a single Tab stop", still, async (page) => {
  await open(page, "/en/members/");
  await page.locator(".skip-map").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "map-frame");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Zoom in");
});

browserTest("a skip link leads past the map to the list", still, async (page) => {
  await open(page, "/en/members/");
  await page.locator(".skip-map").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "member-list");
});

browserTest("arrow, plus, minus and page keys and 0 move the map", still, async (page) => {
  await open(page, "/en/members/");
  await frame(page).focus();
  const home = await transform(page);
  for (const key of ["+", "ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp", "PageUp", "PageDown"]) {
    const before = await transform(page);
    await page.keyboard.press(key);
    assert.notEqual(await transform(page), before, key);
  }
  await page.keyboard.press("0");
  assert.equal(await transform(page), home);
});

browserTest("at the map's limit an arrow key scrolls the page", still, async (page) => {
  await open(page, "/en/members/");
  await frame(page).focus();
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => scrollY > 0);
});

browserTest("Enter moves to the members in view, arrows between them, Escape back", still, async (page) => {
  await open(page, "/en/members/");
  await frame(page).focus();
  await page.keyboard.press("Enter");
  const first = await focused(page);
  const markers = await page.locator("#map-marks a").count();
  await status(page, `1 of ${markers} in view`);
  const [name] = /^\d+ members/.exec(first);
  await page.getByRole("group", { name, exact: true }).waitFor();
  await page.keyboard.press("n");
  await status(page, `2 of ${markers} in view`);
  assert.notEqual(await focused(page), first);
  await page.keyboard.press("p");
  assert.equal(await focused(page), first);
  await page.keyboard.press("End");
  await status(page, `${markers} of ${markers} in view`);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".card").count(), 0);
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "map-frame");
});

browserTest(
  "an arrow key goes to the nearest member in that direction and says how far it is",
  { ...still, viewport: { width: 1920, height: 1080 } },
  async (page) => {
    await open(page, "/en/members/");
    await page.locator('a.marker[href$="/members/bangalore/"]').focus();
    await page.keyboard.press("ArrowUp");
    assert.match(await focused(page), /^National Science and Technology Park/);
    await status(page, /^2,\d\d\d\skm north\. \d+ of \d+ in view$/);
    await page.keyboard.press("ArrowLeft");
    assert.match(await focused(page), /^Razi/);
    await page.keyboard.press("ArrowRight");
    assert.match(await focused(page), /^National Science and Technology Park/);
  },
);

browserTest("the map says which part of the world it shows", still, async (page) => {
  await open(page, "/en/members/?at=36,127,8");
  await frame(page).focus();
  await page.keyboard.press("i");
  await status(
    page,
    /^Middle of the map: 36° north, 127° east\. Width: about [\d,]+ km\. \d+ of 54 members in view$/,
  );
});

/** One member at a place, and three at another. */
const ONE_AND_THREE = [
  [10, 50],
  [127.38, 36.35],
  [127.38, 36.35],
  [127.38, 36.35],
];

browserTest("members of one place fan out around it, and Escape closes the fan", still, async (page) => {
  await serve(page, ONE_AND_THREE);
  await open(page, "/en/members/");
  const cluster = page.locator("a.cluster");
  const box = await cluster.locator(".disc").boundingBox();
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await cluster.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches("a.marker"));
  assert.equal(await page.locator("a.marker").count(), 4);
  const dot = await page.locator(".fan-place").evaluate((element) => {
    const path = /** @type {SVGPathElement} */ (element);
    const { a, d, e, f } = path.getScreenCTM();
    const [x, y] = path
      .getAttribute("d")
      .match(/-?[\d.]+/g)
      .map(Number);
    return { x: e + x * a, y: f + y * d };
  });
  assert.ok(Math.hypot(dot.x - place.x, dot.y - place.y) < 1, JSON.stringify([dot, place]));
  const first = await focused(page);
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await focused(page), first);
  // The first press closes the popup, the second one the fan.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.matches("a.cluster"));
  await cluster.click();
  await page.locator("a.marker").nth(3).waitFor();
  await page.mouse.click(place.x - 200, place.y + 60);
  await cluster.waitFor();
});

for (const [colorScheme, theme] of /** @type {["light" | "dark", string][]} */ ([
  ["light", "dark"],
  ["dark", "light"],
])) {
  browserTest(
    `with forced colours, ${colorScheme}, a cluster and its fan are seen, although the theme is ${theme}`,
    { ...still, forcedColors: "active", colorScheme },
    async (page) => {
      await page.addInitScript((theme) => localStorage.setItem("theme", theme), theme);
      await serve(page, ONE_AND_THREE);
      await open(page, "/en/members/");
      const cluster = { "a.cluster .share": "stroke", "a.cluster .cluster-count": "fill" };
      assert.deepEqual(await unseenParts(page, cluster), []);
      await page.locator("a.cluster").focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.matches("a.marker"));
      const fan = { ".leaders": "stroke", ".fan-place": "stroke", "a.marker .shape": "stroke" };
      assert.deepEqual(await unseenParts(page, fan), []);
      assert.ok(await page.locator(".leaders").evaluate((lines) => lines.getBoundingClientRect().width > 10));
    },
  );
}

browserTest("Enter on a member opens its page, and Back restores the focus", still, async (page) => {
  await open(page, "/en/members/");
  await page.locator('a.marker[href$="/members/cali/"]').focus();
  await page.keyboard.press("Enter");
  await headingHasFocus(page, "City of Cali");
  await page.goBack();
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute("aria-label")?.startsWith("City of Cali"),
  );
});

browserTest("Tab moves from a member into its open popup", still, async (page) => {
  await open(page, "/en/members/");
  await page.locator('a.marker[href$="/members/cali/"]').focus();
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "City of Cali");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".card") !== null), true);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute("aria-label")?.startsWith("City of Cali,"),
  );
  assert.equal(await page.locator(".card").count(), 0);
});

browserTest("the result of a move is announced once", still, async (page) => {
  await open(page, "/ko/members/");
  await frame(page).focus();
  await page.keyboard.press("+");
  await status(page, "지도에 표시 중");
});

browserTest("the question mark shows and hides the keyboard help", still, async (page) => {
  await open(page, "/en/members/");
  await frame(page).focus();
  await page.keyboard.press("?");
  await page.getByText("draw a box to zoom to").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("draw a box to zoom to").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await page.getByText("draw a box to zoom to").waitFor();
});

browserTest("when a member joins a cluster, the cluster gets the focus", still, async (page) => {
  const place = (_, index) => [(index % 15) * 20 - 140, Math.floor(index / 15) * 8 - 20];
  await serve(page, Array.from({ length: 150 }, place));
  await open(page, "/en/members/");
  await frame(page).focus();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("+");
  await page.waitForURL(/at=/);
  await page.keyboard.press("Enter");
  const member = (await focused(page)).split(",")[0];
  await page.keyboard.press("0");
  await page.waitForFunction(() => document.activeElement?.classList.contains("cluster"));
  assert.match(await focused(page), /^\d+ members in South Korea: /);
  assert.ok(member.startsWith("Member "));
});
