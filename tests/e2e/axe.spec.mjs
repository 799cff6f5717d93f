// Accessibility by axe, on pages and in states of the map and the panels, and forced colours.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { open, browserTest } from "./browser-test.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const texts = readdirSync(new URL("../../content/en", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md") && file !== "home.md" && !/^news[/\\]/.test(file))
  .map((file) => `/${file.replace(/\\/g, "/").replace(/\.md$/, "")}/`);
const pages = [
  "/",
  ...texts,
  "/news/2018-10-13-vision-2030-adopted/",
  "/members/",
  "/members/daejeon/",
  "/nothing/",
];

async function violations(page) {
  // Evaluated through the developer tools, so that the page keeps its strict policy.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

for (const lang of ["en", "ko"]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of [375, 1280]) {
      const viewport = { width, height: 800 };
      browserTest(
        `no violation: ${lang}, ${colorScheme}, ${width} px`,
        { colorScheme, viewport, expectErrors: true },
        async (page) => {
          for (const path of pages) {
            await open(page, `/${lang}${path}`);
            assert.deepEqual(await violations(page), [], path);
          }
        },
      );
    }
  }
}

browserTest(
  "no violation with the menu open, on a phone",
  { viewport: { width: 375, height: 800 } },
  async (page) => {
    await open(page, "/en/members/");
    await page.getByRole("button", { name: "Menu", exact: true }).click();
    await page.getByRole("button", { name: "About WTA" }).click();
    assert.deepEqual(await violations(page), []);
  },
);

for (const [name, path, width] of /** @type {const} */ ([
  ["on the home page", "/en/", 320],
  ["in the dialog", "/ko/about/", 320],
  ["in the dialog", "/en/about/", 1280],
])) {
  /** @type {import("./browser-test.mjs").Options} */
  const options = { viewport: { width, height: 800 }, colorScheme: width === 320 ? "dark" : "light" };
  browserTest(`no violation with suggestions ${name}, ${path}, ${width} px`, options, async (page) => {
    await open(page, path);
    await page.keyboard.press("/");
    const field = page.getByRole("combobox").last();
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox");
    await field.fill("daejeon");
    await page.getByRole("option").first().waitFor();
    await field.press("ArrowDown");
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

browserTest("no violation with a filter, an active marker and a zoomed map", async (page) => {
  await open(page, "/en/members/?class=associate&q=science");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.locator("a.marker").first().focus();
  assert.deepEqual(await violations(page), []);
});

browserTest("no violation if the list fails to load", { expectErrors: true }, async (page) => {
  await page.route("**/data/members.geojson", (route) => route.fulfill({ status: 500, body: "" }));
  await open(page, "/ko/members/");
  assert.deepEqual(await violations(page), []);
});

const mapStates = {
  "a popup open and the keys shown": async (page) => {
    await page.locator("#map-frame").focus();
    await page.keyboard.press("Enter");
    await page.locator(".card").waitFor();
    await page.keyboard.press("?");
  },
  "the larger map": (page) => page.getByRole("button", { name: "Enlarge map" }).click(),
  "a view of its own, a list limited to it and a chosen member": async (page) => {
    await page.locator("#map-frame").focus();
    await page.keyboard.press("+");
    await page.waitForURL(/at=/);
    await page.getByRole("checkbox", { name: "Only in this area" }).check();
    await page.locator("#map-frame").focus();
    await page.keyboard.press("Enter");
    await page.locator(".card").waitFor();
  },
};

for (const [name, prepare] of Object.entries(mapStates)) {
  for (const width of [375, 1280]) {
    /** @type {import("./browser-test.mjs").Options} */
    const options = {
      reducedMotion: "reduce",
      viewport: { width, height: 800 },
      colorScheme: width === 375 ? "dark" : "light",
    };
    browserTest(`no violation with ${name}, ${width} px`, options, async (page) => {
      await open(page, "/en/members/");
      await prepare(page);
      assert.deepEqual(await violations(page), []);
    });
  }
}

browserTest(
  "no violation with clusters and the list of a cluster",
  { reducedMotion: "reduce" },
  async (page) => {
    const features = Array.from({ length: 200 }, (_, index) => ({
      type: "Feature",
      id: `m${index}`,
      geometry: { type: "Point", coordinates: index < 130 ? [127.38, 36.35] : [index - 160, 10] },
      properties: { name: `Member ${index}`, country_code: "KR" },
    }));
    const body = JSON.stringify({ type: "FeatureCollection", features });
    await page.route("**/data/members.geojson", (route) =>
      route.fulfill({ contentType: "application/geo+json", body }),
    );
    await open(page, "/en/members/");
    await page.locator("a.cluster", { hasText: "130" }).click();
    await page.getByRole("group", { name: "130 members" }).waitFor();
    assert.deepEqual(await violations(page), []);
  },
);

browserTest(
  "with forced colours, markers, clusters and focus stand out from the map",
  { reducedMotion: "reduce", forcedColors: "active" },
  async (page) => {
    await open(page, "/en/members/");
    const colour = (selector, property) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, property) => getComputedStyle(element)[property], property);
    assert.notEqual(await colour("a.marker .shape", "fill"), await colour("path.sea", "fill"));
    await page.locator("a.marker").first().focus();
    assert.notEqual(await colour("a.marker .hit", "stroke"), "none");
    assert.deepEqual(await violations(page), []);
  },
);

/** @type {Record<string, [path: string, shown: string, prepare?: (page: import("./browser-test.mjs").Page) => unknown]>} */
const states = {
  "results of a search": ["/search/?q=daejeon", ".results"],
  "a search without results": ["/search/?q=xyzzyq", ".count:not(:empty)"],
  "a facet open": ["/members/?class=full&country=KR", ".chips", openFacet],
  "the years open": ["/members/?year=2005", ".chips", (page) => page.locator("#open-years").click()],
  "nothing found": ["/members/?q=upsala&class=associate", ".note"],
  "a table": ["/members/?view=table&sort=-joined", ".members-table"],
  figures: ["/members/?view=figures", ".drawing", openAll],
  "download and share open": [
    "/members/?class=full",
    ".chips",
    (page) => page.locator("#open-share").click(),
  ],
  "the map for other pages": ["/embed/?class=full", ".chips"],
  "a way through a selection": ["/members/daejeon/?class=full", ".way"],
  "text size and theme": [
    "/about/history/hi-tech-fair/",
    ".timeline",
    (page) => page.locator(".display > summary").click(),
  ],
  "a place": ["/activities/places/daejeon/", "tbody"],
  "a list that was checked": ["/check/", "#check", checked],
};

async function openFacet(page) {
  await page.locator("#open-filters").click();
  await page.locator("#facet-country > summary").click();
  await page.locator("#find-country").waitFor();
}

function openAll(page) {
  return page.evaluate(() =>
    document.querySelectorAll("main details").forEach((details) => details.setAttribute("open", "")),
  );
}

async function checked(page) {
  const features = [
    {
      type: "Feature",
      id: "a",
      geometry: { type: "Point", coordinates: [2, 48] },
      properties: { name: "A", country_code: "KR" },
    },
    { type: "Feature", id: "b" },
  ];
  const buffer = Buffer.from(JSON.stringify({ type: "FeatureCollection", features }));
  await page.locator("#check-fields:enabled").waitFor();
  await page
    .locator("#check-file")
    .setInputFiles({ name: "a.geojson", mimeType: "application/geo+json", buffer });
  await page.locator("#check-members").waitFor();
}

for (const [name, [path, shown, prepare = () => {}]] of Object.entries(states)) {
  for (const [lang, width, colorScheme] of /** @type {const} */ ([
    ["en", 375, "dark"],
    ["ko", 1280, "light"],
  ])) {
    browserTest(
      `no violation with ${name}, ${lang}, ${width} px`,
      { viewport: { width, height: 800 }, colorScheme },
      async (page) => {
        await open(page, `/${lang}${path}`);
        await page.locator(shown).first().waitFor();
        await prepare(page);
        assert.deepEqual(await violations(page), []);
      },
    );
  }
}
