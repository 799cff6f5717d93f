// The map's view in the URL, popups, clusters, detailed land, borders and print.
import assert from "node:assert/strict";
import {
  headingHasFocus,
  markedMembers,
  members,
  open,
  browserTest,
  twoFrames,
  url,
  still,
} from "./browser-test.mjs";

const transform = (page) => page.locator("[data-map] .marks").getAttribute("transform");
const zoomIn = (page) => page.getByRole("button", { name: "Zoom in" }).click();

/** Serves other members, one at each place. */
async function serve(page, places) {
  const feature = ([lon, lat], index) => ({
    type: "Feature",
    id: `m${index}`,
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: {
      name: `Member ${index}`,
      country_code: index % 2 ? "JP" : "KR",
      class: ["full", "associate"][index % 2],
    },
  });
  const body = JSON.stringify({ type: "FeatureCollection", features: places.map(feature) });
  await page.route("**/data/members.geojson", (route) =>
    route.fulfill({ contentType: "application/geo+json", body }),
  );
}

/** Generates places all over the world, the same each time. */
const scattered = (count) =>
  Array.from({ length: count }, (_, index) => [((index * 137) % 360) - 180, ((index * 53) % 110) - 45]);

browserTest("the view is in the URL, and a link to it restores it", still, async (page, { context }) => {
  await open(page, "/en/members/");
  await zoomIn(page);
  await page.waitForURL(/at=/);
  const zoomed = page.url();
  await page.getByRole("button", { name: "Move east" }).click();
  await page.waitForURL((address) => address.href !== zoomed);
  const seen = await page.locator(".follow > span").innerText();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator("[data-map-ready]").waitFor();
  await other.locator(".follow > span", { hasText: seen }).waitFor();
});

browserTest("moving the map adds no history entry", still, async (page) => {
  await open(page, "/en/");
  await page.locator("#menu").getByRole("link", { name: "Members" }).click();
  await headingHasFocus(page, "Members");
  const steps = await page.evaluate(() => history.length);
  await zoomIn(page);
  await page.waitForURL(/at=/);
  assert.equal(await page.evaluate(() => history.length), steps);
  await page.goBack();
  await page.waitForURL(url("/en/"));
});

browserTest("Back from a member restores the view", still, async (page) => {
  await open(page, "/en/members/?at=36,127,6");
  const before = await transform(page);
  await page.locator("#member-list").getByRole("link", { name: "Daejeon Metropolitan City" }).click();
  await headingHasFocus(page, "Daejeon Metropolitan City");
  await page.goBack();
  await page.locator("[data-map-ready]").waitFor();
  assert.equal(await transform(page), before);
});

browserTest("an invalid map position in the URL shows the whole world", still, async (page) => {
  await open(page, "/en/members/?at=95,what,-3&member=Nobody!");
  assert.equal(await page.locator("#member-list li").count(), members.length);
  assert.equal(await page.locator(".card").count(), 0);
});

browserTest(
  "the link to a view can be copied",
  { ...still, permissions: ["clipboard-read", "clipboard-write"] },
  async (page) => {
    await open(page, "/en/members/?at=36,127,6");
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("The link has been copied.").waitFor({ state: "attached" });
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  },
);

// Members with a marker of their own.
for (const [width, height, ids] of /** @type {[number, number, string[]][]} */ ([
  [1280, 860, ["novosibirsk", "petropolis", "bangalore", "cali"]],
  [1920, 1080, ["novosibirsk", "petropolis", "phoenix", "bangalore", "cali"]],
])) {
  browserTest(
    `a popup stays inside the frame, open while hovered; Escape closes it, at ${width} px`,
    { ...still, viewport: { width, height } },
    async (page) => {
      await open(page, "/en/members/");
      for (const id of ids) {
        const marker = page.locator(`a.marker[href$="/members/${id}/"] .hit`);
        await marker.hover();
        const card = page.locator(".card");
        await card.waitFor();
        const [frame, box, mark] = [
          await page.locator("#map-frame").boundingBox(),
          await card.boundingBox(),
          await marker.boundingBox(),
        ];
        assert.ok(box.x >= frame.x && box.x + box.width <= frame.x + frame.width, id);
        assert.ok(box.y >= frame.y && box.y + box.height <= frame.y + frame.height, id);
        assert.ok(
          box.y >= mark.y + mark.height - 6 || box.y + box.height <= mark.y + 6,
          `${id}: the popup covers its marker`,
        );
        await card.hover();
        await page.evaluate(twoFrames);
        assert.equal(await card.count(), 1, id);
        await page.getByRole("heading", { level: 1 }).hover();
        await card.waitFor({ state: "detached" });
      }
      await page.locator('a.marker[href$="/members/cali/"]').focus();
      await page.locator(".card").waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".card").waitFor({ state: "detached" });
    },
  );
}

browserTest("a closed popup stays closed when the map moves", still, async (page) => {
  await open(page, "/en/members/?member=calgary");
  await page.getByRole("group", { name: "City of Calgary" }).waitFor();
  await page.locator("#map-frame").focus();
  await page.keyboard.press("Escape");
  await page.waitForURL((address) => !address.search.includes("member="));
  await zoomIn(page);
  await page.waitForURL(/at=/);
  assert.equal(await page.locator(".card").count(), 0);
});

browserTest("clusters don't overlap, are large enough, named, and complete", still, async (page) => {
  await serve(page, scattered(1000));
  await open(page, "/en/members/");
  const clusters = await page.locator("a.cluster").evaluateAll((all) =>
    all.map((cluster) => {
      const { x, y, width, height } = cluster.querySelector(".disc").getBoundingClientRect();
      return {
        name: cluster.getAttribute("aria-label"),
        x: x + width / 2,
        y: y + height / 2,
        radius: width / 2,
      };
    }),
  );
  assert.ok(clusters.length > 20);
  let held = await page.locator("a.marker").count();
  for (const [index, a] of clusters.entries()) {
    assert.ok(a.radius >= 12, a.name);
    held += Number(
      /^(\d+) members in (South Korea|Japan|2 countries): Member \d+, Member \d+/.exec(a.name)[1],
    );
    for (const b of clusters.slice(0, index)) {
      assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= a.radius + b.radius - 0.5, `${a.name} | ${b.name}`);
    }
  }
  assert.equal(held, 1000);
});

browserTest("a cluster shows its classes by shape", still, async (page) => {
  await serve(page, scattered(1000));
  await open(page, "/en/members/");
  const shapes = page.locator("a.cluster").first().locator(".shape");
  assert.deepEqual(await shapes.evaluateAll((all) => all.map((shape) => shape.dataset.class)), [
    "full",
    "associate",
  ]);
  const paths = await shapes.evaluateAll((all) => all.map((shape) => shape.getAttribute("d")));
  assert.notEqual(paths[0], paths[1]);
});

browserTest("a click on a cluster zooms to its members", still, async (page) => {
  await serve(page, scattered(300));
  await open(page, "/en/members/");
  const before = await transform(page);
  await page.locator("a.cluster").first().click();
  await page.waitForFunction(
    (before) => document.querySelector(".marks").getAttribute("transform") !== before,
    before,
  );
  await page.waitForURL(/at=/);
});

browserTest("a cluster of members at one place opens as a list", still, async (page) => {
  await serve(page, [...Array.from({ length: 130 }, () => [127.38, 36.35]), [0, 0]]);
  await open(page, "/en/members/");
  await page.locator("a.cluster").click();
  const card = page.getByRole("group", { name: "130 members" });
  await card.waitFor();
  assert.equal(await card.getByRole("link").count(), 12);
  await card.getByText("and 118 more").waitFor();
});

browserTest("zooming in fetches the detailed land once", still, async (page) => {
  const requests = [];
  page.on("request", (request) => request.url().includes("land-50m") && requests.push(request.url()));
  await open(page, "/en/members/");
  assert.deepEqual(requests, []);
  await zoomIn(page);
  await zoomIn(page);
  await page
    .locator("path.land[d*='m']")
    .nth(1)
    .or(page.locator("svg > path.land[d*='m']"))
    .first()
    .waitFor({ state: "attached" });
  await page.waitForFunction(() => !document.querySelector(".ground .land").hasAttribute("d"));
  await zoomIn(page);
  await page.getByRole("button", { name: "Whole world" }).click();
  await page.waitForFunction(() => document.querySelector(".ground .land").hasAttribute("d"));
  await zoomIn(page);
  await zoomIn(page);
  await page.waitForFunction(() => !document.querySelector(".ground .land").hasAttribute("d"));
  assert.equal(requests.length, 1);
});

browserTest(
  "truncated detailed land is reported, and the coarse land stays",
  { ...still, expectErrors: true },
  async (page) => {
    await page.route("**/geo/land-50m.land", (route) => route.fulfill({ body: "LAND\u0001d" }));
    await open(page, "/en/members/");
    await zoomIn(page);
    await zoomIn(page);
    await page.getByText("geo/land-50m.land").waitFor();
    assert.ok(await page.locator(".ground .land[d]").count());
  },
);

browserTest("a map centred on another meridian shows all members", still, async (page) => {
  await page.route("**/config.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), map_centre: 150 } });
  });
  await open(page, "/en/members/");
  const frame = await page.locator("#map-frame").boundingBox();
  const centres = await page
    .locator("#map-marks :is(.hit, .disc)")
    .evaluateAll((all) => all.map((hit) => hit.getBoundingClientRect().x));
  assert.equal(await markedMembers(page), members.length);
  assert.ok(centres.every((x) => x > frame.x && x < frame.x + frame.width));
});

browserTest("borders are dashed, optional and mentioned in the disclaimer", still, async (page) => {
  await open(page, "/en/members/");
  assert.equal(await page.locator("path.borders[d]").count(), 0);
  await page.route("**/config.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), map_borders: true } });
  });
  await open(page, "/en/members/");
  const borders = page.locator("path.borders[d]");
  await borders.waitFor();
  assert.notEqual(await borders.evaluate((path) => getComputedStyle(path).strokeDasharray), "none");
  await page.getByText("Borders are shown as Natural Earth has them.").waitFor();
});

browserTest("in print the map has legend and sources, and nothing to press", still, async (page) => {
  await open(page, "/ko/members/");
  await page.emulateMedia({ media: "print" });
  for (const text of ["Natural Earth", "/ko/members/"])
    assert.ok(await page.getByText(text).first().isVisible(), text);
  for (const hidden of [".map-controls", ".map-tools", ".follow"])
    assert.equal(await page.locator(hidden).isVisible(), false, hidden);
});
