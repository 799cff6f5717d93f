// The header, the left edge that it shares with the content, and the controls of a narrow map.
import assert from "node:assert/strict";
import { open, browserTest, still } from "./browser-test.mjs";

for (const width of [320, 360, 390, 768]) {
  browserTest(
    `at ${width} px all map controls are whole, also when zoomed`,
    { ...still, viewport: { width, height: 800 } },
    async (page) => {
      await open(page, "/en/members/?at=50,10,4");
      const controls = page.getByRole("group", { name: "Map controls" });
      const buttons = await controls.getByRole("button").all();
      assert.equal(buttons.length, 8);
      const area = await controls.boundingBox();
      for (const button of buttons) {
        const box = await button.boundingBox();
        assert.ok(box.width >= 24 && box.height >= 24);
        assert.ok(box.x >= area.x - 1 && box.x + box.width <= area.x + area.width + 1, JSON.stringify(box));
        assert.ok(box.x >= 0 && box.x + box.width <= width);
      }
    },
  );
}

const leftEdges = (page) =>
  page.evaluate(() =>
    [".brand", ".trail li", "main h1", "#map-frame", "main :is(form, p:not(.lead), .hero, .prose)"].flatMap(
      (selector) => {
        const element = document.querySelector(selector);
        if (!element || (selector === "#map-frame" && document.querySelector(".page-home"))) return [];
        return [Math.round(element.getBoundingClientRect().left)];
      },
    ),
  );

for (const width of [1280, 1600, 1920]) {
  browserTest(
    `at ${width} px header, breadcrumbs and content have one left edge`,
    { viewport: { width, height: 900 } },
    async (page) => {
      for (const path of ["/en/members/", "/ko/members/"]) {
        await open(page, path);
        const edges = await leftEdges(page);
        assert.ok(Math.max(...edges) - Math.min(...edges) <= 1, `${path}: ${edges}`);
      }
    },
  );
}

/** @type {[width: number, size: string][]} */
const headers = [
  [360, ""],
  [390, ""],
  [430, ""],
  [1024, ""],
  [1280, ""],
  [1280, "largest"],
  [1920, "largest"],
];

for (const lang of ["en", "ko"]) {
  for (const [width, size] of headers) {
    browserTest(
      `${lang}: name, menu and tools are in one row at ${width} px${size && `, text size ${size}`}`,
      { viewport: { width, height: 800 } },
      async (page) => {
        await open(page, `/${lang}/members/`);
        await page.evaluate((size) => size && (document.documentElement.dataset.size = size), size);
        const boxes = await page.locator(".brand, .menu-toggle, .menu-list > li, .tools").evaluateAll((all) =>
          all
            .map((element) => element.getBoundingClientRect())
            .filter(({ height }) => height)
            .map(({ top, bottom }) => (top + bottom) / 2),
        );
        assert.ok(boxes.length >= 3);
        assert.ok(Math.max(...boxes) - Math.min(...boxes) < 8, String(boxes));
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      },
    );
  }
}

browserTest(
  "the menu of a narrow screen opens over the page and closes when it is left",
  { ...still, viewport: { width: 390, height: 844 } },
  async (page) => {
    await open(page, "/en/members/");
    const heading = page.getByRole("heading", { level: 1 });
    const { y } = await heading.boundingBox();
    const menu = page.locator("#menu-list");
    await page.getByRole("button", { name: "Menu", exact: true }).click();
    await menu.waitFor();
    assert.equal((await heading.boundingBox()).y, y);
    await page.getByRole("searchbox").focus();
    await menu.waitFor({ state: "hidden" });
  },
);

browserTest(
  "with forced colours the current view is distinguished from the others",
  { ...still, forcedColors: "active" },
  async (page) => {
    await open(page, "/en/members/");
    const [current, other] = await page
      .locator(".looks a")
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).backgroundColor));
    assert.notEqual(current, other);
    const caret = await page
      .locator(".menu-group > button")
      .first()
      .evaluate((button) => getComputedStyle(button, "::after").borderBlockStartWidth);
    assert.equal(caret, "0px", "no side of the caret is a transparent border");
  },
);

for (const width of [1280, 1600, 1920]) {
  browserTest(
    `at ${width} px home, text and member pages have the left edge of the header`,
    { viewport: { width, height: 900 } },
    async (page) => {
      for (const path of ["/en/", "/ko/", "/en/about/", "/en/search/", "/en/members/uppsala/"]) {
        await open(page, path);
        const edges = await page.evaluate(() =>
          [
            ".brand",
            ".trail li",
            "main h1",
            ".legend li",
            ".home-figures dl",
            ".home-text > div",
            ".colophon-links li",
          ].flatMap((selector) => {
            const element = document.querySelector(selector);
            return element ? [Math.round(element.getBoundingClientRect().left)] : [];
          }),
        );
        assert.ok(edges.length >= 4 && Math.max(...edges) - Math.min(...edges) <= 1, `${path}: ${edges}`);
      }
    },
  );
}
