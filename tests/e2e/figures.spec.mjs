// The figures of the members: charts that answer to pointer and keyboard, tables and files.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest, focused, open, unseenParts, url } from "./browser-test.mjs";

const figures = async (page, query = "") => {
  await open(page, `/en/members/?view=figures${query}`);
  await page.getByRole("heading", { name: "Members by class" }).waitFor();
};

browserTest("a bar leads to its members", async (page) => {
  await figures(page);
  assert.equal(await page.locator(".members").isVisible(), false);
  await page.getByRole("link", { name: "South Korea: 8" }).click();
  await page.getByText("8 of 54 members").waitFor();
  assert.equal(page.url(), url("/en/members/?country=KR"));
});

browserTest("each figure is named by its caption, which begins with a heading", async (page) => {
  await figures(page);
  const main = page.getByRole("main");
  const names = await main.getByRole("heading", { level: 2 }).allInnerTexts();
  assert.deepEqual(names, [
    "Members over the years",
    "Members by class",
    "Members by kind",
    "Members by part of the world",
    "Members by country",
  ]);
  assert.equal(await page.getByRole("figure").count(), names.length);
  for (const name of names)
    assert.equal(await page.getByRole("figure", { name }).getByRole("heading", { name }).count(), 1, name);
});

browserTest("every country has its own bar, in order of number and name", async (page) => {
  await figures(page);
  const country = page.locator("#figure-country");
  await country.getByText("Show the other 17").click();
  const bars = await country.locator(".drawing a").evaluateAll((links) =>
    links.map((link) => {
      const [, name, count] = link.getAttribute("aria-label").match(/^(.*): (\d+)$/);
      return { name, count: +count };
    }),
  );
  assert.equal(bars.length, 32);
  const compare = new Intl.Collator("en").compare;
  assert.deepEqual(
    bars,
    bars.toSorted((a, b) => b.count - a.count || compare(a.name, b.name)),
  );
});

browserTest("the numbers of a year are shown to pointer and keyboard", async (page) => {
  await figures(page);
  const years = page.locator("#figure-years");
  await years.getByText("The year is known for 47 of 54 members").waitFor();
  const year = years.getByRole("link", { name: "2005: " });
  const readout = year.locator(".readout");
  assert.equal(await readout.isVisible(), false);
  await year.focus();
  await readout.waitFor();
  assert.match(await readout.textContent(), /2005: \d+ documented.*May 2005: 48 reported/s);
  await years.getByRole("link", { name: "2000: " }).hover({ force: true });
  await readout.waitFor({ state: "hidden" });
  await year.press("Enter");
  await page.waitForURL(/joined=2005/);
});

for (const [lang, largest] of [
  ["en", "120 members"],
  ["ko", "회원 120곳"],
]) {
  browserTest(`${lang}: the chart of the years has an axis of numbers and one of years`, async (page) => {
    await open(page, `/${lang}/members/?view=figures`);
    const axis = page.locator("#figure-years .axis text").filter({ visible: true });
    await axis.first().waitFor();
    const numbers = ["0", "20", "40", "60", "80", "100", largest];
    assert.deepEqual(await axis.allTextContents(), [...numbers, "2000", "2005", "2010", "2015", "2020"]);
  });
}

browserTest("a bar of a year ends at its number on the axis, above its year", async (page) => {
  await figures(page);
  const years = page.locator("#figure-years");
  const box = (locator) => locator.boundingBox();
  const lines = await Promise.all((await years.locator(".axis line").all()).map(box));
  const bar = await box(years.getByRole("link", { name: "2010: 42 documented" }).locator(".bar"));
  const [zero, most] = [lines[0].y, lines.at(-1).y];
  assert.ok(Math.abs((120 * (zero - bar.y)) / (zero - most) - 42) < 1, JSON.stringify([lines, bar]));
  const label = await box(years.locator(".axis").getByText("2010"));
  assert.ok(Math.abs(label.x + label.width / 2 - bar.x - bar.width / 2) < 2, JSON.stringify([label, bar]));
});

browserTest("each figure has its numbers in a table, with sources", async (page) => {
  await figures(page);
  const years = page.locator("#figure-years");
  await years.getByText("As a table").click();
  const row = years.getByRole("row", { name: /^End of 2018/ });
  assert.match(await row.innerText(), /109/);
  assert.match(await row.getByRole("link").getAttribute("href"), /^https:/);
});

browserTest("a table stays open while the members are searched", async (page) => {
  await figures(page);
  const classes = page.locator("#figure-class");
  await classes.getByText("As a table").click();
  assert.equal(await classes.getByRole("row", { name: /^Full member 38/ }).count(), 1);
  await page.getByRole("searchbox").fill("korea");
  await page.getByText("8 of 54 members", { exact: true }).waitFor();
  await classes.getByRole("row", { name: /^Full member/ }).waitFor();
});

/** Whether a picture has a pixel of a color given as `rgb(…)`. To be evaluated in the page. */
const hasColor = async ([base64, color]) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  canvas.drawImage(picture, 0, 0);
  const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
  const [red, green, blue] = color.match(/\d+/g).map(Number);
  for (let at = 0; at < data.length; at += 4)
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) return true;
  return false;
};

/** The widths of the bars in a drawing. */
const barWidths = (text) =>
  [...text.matchAll(/<rect [^>]*?x="24" [^>]*?width="([\d.]+)"/g)].map(([, width]) => Number(width));

for (const [format, begin] of [
  ["svg", "<svg xmlns"],
  ["png", "\x89PNG"],
  ["csv", "\ufeffCountry,"],
]) {
  browserTest(`a figure is downloaded as ${format}`, { acceptDownloads: true }, async (page) => {
    await figures(page);
    const button = page.getByRole("button", {
      name: `${format.toUpperCase()}: download “Members by country”`,
    });
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    assert.equal(download.suggestedFilename(), `members-country.${format}`);
    const bytes = readFileSync(await download.path());
    const text = bytes.toString(format === "png" ? "latin1" : "utf8");
    assert.ok(text.startsWith(begin), text.slice(0, 80));
    if (format === "png") {
      assert.equal(bytes.readUInt32BE(16), 1920);
      const color = await page
        .locator("#figure-country .bar")
        .first()
        .evaluate((bar) => getComputedStyle(bar).fill);
      return assert.ok(
        await page.evaluate(hasColor, /** @type {const} */ ([bytes.toString("base64"), color])),
      );
    }
    if (format === "csv") assert.match(text, /^South Korea,8,/m);
    if (format === "svg") {
      const [first, ...others] = barWidths(text);
      assert.ok(others.length >= 14 && others.every((width) => width > 0 && width <= first), text);
    }
    assert.ok(text.includes("South Korea") && text.includes("list of members of 23 November 2026"), text);
    assert.ok(text.includes(url("/en/members")), text);
  });
}

browserTest("the link to a figure shows it alone, and Figures shows all again", async (page) => {
  await figures(page);
  const charts = page.locator(".chart");
  const all = await charts.count();
  const figure = page.locator("#figure-country");
  await figure.getByRole("link", { name: "Link to this figure" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".chart").length === 1);
  assert.equal(await focused(page), "Link to this figure");
  assert.equal(page.url(), url("/en/members/?view=figures&figure=country"));
  await open(page, "/en/embed/?view=figures&figure=country");
  await page.getByRole("heading", { name: "Members by country" }).waitFor();
  assert.equal(await charts.count(), 1);
  await page.goBack();
  await page.getByRole("link", { name: "Figures", exact: true }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".chart").length === count, all);
});

browserTest("Figures shows all figures, also before the worker has started", async (page) => {
  /** @type {() => void} */
  let release = () => {};
  const released = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route("**/worker-*", (route) => released.then(() => route.continue()));
  await open(page, "/en/members/?view=figures&figure=country");
  await page.getByRole("link", { name: "Figures", exact: true }).click();
  await page.waitForURL(url("/en/members/?view=figures"));
  release();
  await page.waitForFunction(() => document.querySelectorAll(".chart").length > 1);
});

/** What each part of a chart is painted with. */
const PAINTS = {
  ".drawing .bar": "fill",
  ".drawing .name": "fill",
  ".drawing .axis line": "stroke",
  ".drawing .axis text": "fill",
  ".drawing .line line": "stroke",
  ".drawing .line circle": "fill",
  ".drawing .line text": "fill",
};

for (const [colorScheme, theme] of /** @type {["light" | "dark", string][]} */ ([
  ["light", "dark"],
  ["dark", "light"],
])) {
  browserTest(
    `with forced colours, ${colorScheme}, the charts are seen, although the theme is ${theme}`,
    { forcedColors: "active", colorScheme },
    async (page) => {
      await page.addInitScript((theme) => localStorage.setItem("theme", theme), theme);
      await figures(page);
      assert.deepEqual(await unseenParts(page, PAINTS), []);
      await page.getByRole("link", { name: "2005: " }).focus();
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Tab");
      assert.match(await focused(page), /^2005: /);
      assert.deepEqual(
        await unseenParts(page, { "a:focus .bar": "stroke", "a:focus .readout text": "fill" }),
        [],
      );
    },
  );
}

for (const width of [320, 390, 1280, 1920]) {
  browserTest(
    `every label of a chart is legible at ${width} px`,
    { viewport: { width, height: 800 } },
    async (page) => {
      await figures(page);
      const faults = await page.locator(".drawing").evaluateAll((drawings) =>
        drawings.flatMap((drawing) => {
          const frame = drawing.getBoundingClientRect();
          return Array.from(drawing.querySelectorAll("text"), (text) => {
            const box = text.getBoundingClientRect();
            const isInside = box.left > frame.left - 2 && box.right < frame.right + 2;
            return box.height >= 13 && isInside ? "" : `${text.textContent}: ${JSON.stringify(box)}`;
          });
        }),
      );
      assert.deepEqual(faults.filter(Boolean), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
    },
  );
}
