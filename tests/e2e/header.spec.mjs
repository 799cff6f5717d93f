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

/** The name, the entries of the menu and the tools, from left to right, with the number of lines that each takes. */
const headerParts = (page) =>
  page.locator(".brand, .menu-toggle, .menu-list > li, .tools > *").evaluateAll((parts) =>
    parts
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const range = document.createRange();
        range.selectNodeContents(part.querySelector("button, a, span") ?? part);
        const bottoms = Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom));
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return { left, right, middle: (top + bottom) / 2, lines: new Set(bottoms).size };
      })
      .toSorted((a, b) => a.left - b.left),
  );

/** Checks that the header is one row, in which nothing overlaps, and that the page is not wider than the window. */
async function checkRow(page) {
  const parts = await headerParts(page);
  const { width } = page.viewportSize();
  const said = `${width} px: ${JSON.stringify(parts)}`;
  const middles = parts.map(({ middle }) => middle);
  assert.ok(Math.max(...middles) - Math.min(...middles) < 8, said);
  assert.ok(parts[0].left >= 0 && parts.at(-1).right <= width, said);
  for (const [index, { left }] of parts.slice(1).entries()) assert.ok(left >= parts[index].right - 0.5, said);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), said);
  return parts;
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
        assert.ok((await checkRow(page)).length >= 3);
      },
    );
  }
}

/** The narrowest window, in pixels, whose header has the menu itself instead of the button that opens it. */
async function narrowestWithMenu(page, menuButton) {
  let [narrow, wide] = [320, 2560];
  while (wide - narrow > 1) {
    const width = Math.floor((narrow + wide) / 2);
    await page.setViewportSize({ width, height: 800 });
    if (await menuButton.isVisible()) narrow = width;
    else wide = width;
  }
  return wide;
}

for (const [lang, menu] of [
  ["en", "Menu"],
  ["ko", "메뉴"],
]) {
  for (const size of ["small", "normal", "larger", "large", "largest"]) {
    browserTest(`${lang}: the menu fits where it is first a row, text size ${size}`, still, async (page) => {
      await page.addInitScript((size) => localStorage.setItem("size", size), size);
      const menuButton = page.getByRole("button", { name: menu, exact: true });
      for (const path of [`/${lang}/members/`, `/${lang}/about/`]) {
        await open(page, path);
        const width = await narrowestWithMenu(page, menuButton);
        await page.setViewportSize({ width, height: 800 });
        const parts = await checkRow(page);
        const wrapped = parts.filter(({ lines }) => lines > 1);
        assert.deepEqual([parts.length, wrapped], [10, []]);
        await page.setViewportSize({ width: width - 1, height: 800 });
        await menuButton.waitFor();
        await checkRow(page);
      }
    });
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
