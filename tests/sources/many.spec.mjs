// A pygeoapi collection too large to be loaded as a whole: members are loaded by viewport.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { open, browserTest, still } from "../e2e/browser-test.mjs";
import { MANY, pygeoapi } from "./pygeoapi.mjs";

let server;
before(async () => {
  server = await pygeoapi(process.env.SOURCE_PORT);
});
after(() => server?.end());

const count = (page, words) => page.getByRole("status").filter({ hasText: words }).waitFor();
const tiles = (context) => {
  const requests = [];
  context.on(
    "request",
    (request) => request.url().includes("bbox=") && requests.push(new URL(request.url()).searchParams),
  );
  return requests;
};

browserTest(
  `of ${MANY} members each tile shows up to the limit, which is reported`,
  still,
  async (page, { context }) => {
    const requests = tiles(context);
    await open(page, "/en/members/");
    await count(page, "Loaded in this part of the map: 4,000. Zoom in to see the others.");
    assert.ok(
      requests.length >= 8 && requests.every((query) => query.get("limit") === "500"),
      String(requests.length),
    );
    assert.equal(await page.locator(".notice").count(), 0);
    await page.locator("a.cluster").first().waitFor();
  },
);

browserTest("a closer view loads all of its members and no others", still, async (page, { context }) => {
  const requests = tiles(context);
  await open(page, "/en/members/?at=40,20,30");
  await page.waitForFunction(() => /^\d+ members in/.test(document.querySelector(".count").textContent));
  assert.doesNotMatch(await page.locator(".count").innerText(), /Loaded in this part/);
  const places = requests.map((query) => query.get("bbox").split(",").map(Number));
  assert.ok(
    places.every(([west, south, east, north]) => west >= -20 && east <= 60 && south >= 10 && north <= 70),
    JSON.stringify(places),
  );
});

browserTest(
  "moving the map loads more members and keeps view and focus",
  still,
  async (page, { context }) => {
    await open(page, "/en/members/?at=40,20,30");
    await page.waitForFunction(() => /^\d+ members in/.test(document.querySelector(".count").textContent));
    const requests = tiles(context);
    await page.locator("#map-frame").focus();
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => !location.search.includes("20,30"));
    const moved = page.url();
    const before = await page.locator(".count").innerText();
    await page.waitForFunction((before) => document.querySelector(".count").textContent !== before, before);
    assert.ok(requests.length > 0);
    assert.equal(page.url(), moved);
    assert.equal(await page.evaluate(() => document.activeElement.id), "map-frame");
  },
);

browserTest("a search by words is sent to the server", still, async (page, { context }) => {
  await open(page, "/en/members/");
  await count(page, "Loaded in this part");
  const requests = tiles(context);
  await page.getByRole("searchbox").fill("Town 123456");
  await page.locator("#member-list").getByRole("link", { name: "Town 123456" }).waitFor();
  await count(page, /^1 of 1 member$/);
  assert.ok(requests.some((query) => query.get("name") === "Town 123456"));
});

browserTest(
  "tiles that fail to load are reported",
  { ...still, expectErrors: true },
  async (page, { context }) => {
    await context.route(/bbox=/, (route) =>
      route.fulfill({ status: 403, headers: { "access-control-allow-origin": "*" }, body: "" }),
    );
    await open(page, "/en/members/");
    await count(page, "The server answered with status 403. The list is not open to everyone.");
  },
);
