// Names on the map: of continents, countries and members.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest, members, open, still, url } from "./browser-test.mjs";

const EUROPE = "at=50,10,5";
const KOREA = "at=36.5,127.5,30";

const territories = JSON.parse(
  readFileSync(new URL("../../src/platform/native/countries.json", import.meta.url), "utf8"),
);

/** Waits until the map names a country. */
const area = (page, name) =>
  page.locator(".area-label", { hasText: new RegExp(`^${name}$`) }).waitFor({ state: "attached" });
const names = (page, selector) => page.locator(`#map-frame ${selector}`).allTextContents();

/** What overlaps on the map: two names, or a name and another marker. */
const overlaps = (page) =>
  page.evaluate(() => {
    const frame = document.querySelector("#map-frame");
    const boxes = (selector) =>
      [...frame.querySelectorAll(selector)].map((element) => ({
        of: element.closest("a"),
        text: element.textContent,
        box: element.getBoundingClientRect(),
      }));
    const labels = boxes(".area-label, .marker-label");
    // A name begins within the target of its own marker.
    const apart = (a, b) =>
      a.of === b.of && a.of
        ? true
        : a.box.right <= b.box.left + 0.5 ||
          b.box.right <= a.box.left + 0.5 ||
          a.box.bottom <= b.box.top + 0.5 ||
          b.box.bottom <= a.box.top + 0.5;
    const all = [...labels, ...boxes(".hit, .disc")];
    return labels.flatMap((a, index) =>
      all
        .slice(index + 1)
        .filter((b) => !apart(a, b))
        .map((b) => `${a.text} | ${b.text || b.of.getAttribute("aria-label")}`),
    );
  });

for (const [lang, brazil, france] of [
  ["en", "Brazil", "France"],
  ["ko", "브라질", "프랑스"],
]) {
  browserTest(`the map names countries in the language of the page (${lang})`, still, async (page) => {
    await open(page, `/${lang}/members/?at=-13,-50,4`);
    await area(page, brazil);
    await open(page, `/${lang}/members/?${EUROPE}`);
    await area(page, france);
    const known = new Set(Object.values(territories[lang]));
    const shown = await names(page, ".area-label");
    assert.deepEqual(
      shown.filter((name) => !known.has(name)),
      [],
    );
  });
}

for (const [lang, continents] of /** @type {[string, string[]][]} */ ([
  ["en", ["Asia", "Africa", "North America", "South America"]],
  ["ko", ["아시아", "아프리카", "북아메리카", "남아메리카"]],
])) {
  for (const javaScriptEnabled of [true, false]) {
    browserTest(
      `the whole world has the names of continents (${lang}, ${javaScriptEnabled ? "with" : "without"} script)`,
      { ...still, javaScriptEnabled },
      async (page) => {
        await page.goto(url(`/${lang}/members/`));
        if (javaScriptEnabled) await page.locator("[data-map-ready]").waitFor();
        const shown = await names(page, ".area-label");
        for (const name of continents) assert.ok(shown.includes(name), `${name}: ${shown.join()}`);
        assert.deepEqual(await names(page, ".marker-label"), []);
        assert.deepEqual(await overlaps(page), []);
      },
    );
  }
}

browserTest("the places of countries are fetched once, when the map comes close", still, async (page) => {
  const requests = [];
  page.on(
    "request",
    (request) => request.url().includes("labels/countries.txt") && requests.push(request.url()),
  );
  await open(page, "/en/members/");
  await page.locator("[data-map-ready]").waitFor();
  assert.deepEqual(requests, []);
  await open(page, `/en/members/?${EUROPE}`);
  await area(page, "France");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.locator("#map-frame .marker-label").first().waitFor();
  assert.equal(requests.length, 1);
});

browserTest("a name is part of its marker: a click on it chooses the member", still, async (page) => {
  await open(page, `/en/members/?${KOREA}`);
  const marker = page.locator('a.marker[href$="/members/wonju/"]');
  const label = marker.locator(".marker-label");
  await label.waitFor();
  assert.equal(await label.textContent(), "Wonju City");
  assert.ok((await marker.getAttribute("aria-label")).startsWith("Wonju City"));
  await label.click();
  await page.waitForURL(/member=wonju/);
  await page.getByRole("group", { name: "Wonju City" }).waitFor();
});

for (const [lang, width, height] of /** @type {[string, number, number][]} */ ([
  ["en", 390, 844],
  ["en", 1280, 860],
  ["ko", 1280, 860],
  ["en", 1920, 1080],
])) {
  browserTest(
    `names overlap neither each other nor markers (${lang}, ${width} px)`,
    { ...still, viewport: { width, height } },
    async (page) => {
      for (const query of [EUROPE, KOREA, "at=36,127,8", "at=38,-95,6"]) {
        await open(page, `/${lang}/members/?${query}`);
        await page.locator("[data-map-ready]").waitFor();
        await page.locator(".area-label, .marker-label").nth(2).waitFor({ state: "attached" });
        assert.deepEqual(await overlaps(page), [], query);
      }
    },
  );
}

browserTest("screen readers get the names of markers only", still, async (page) => {
  await open(page, `/en/members/?${KOREA}`);
  await page.locator(".marker-label").first().waitFor();
  assert.equal(await page.locator("#map-frame text:not([aria-hidden='true'])").count(), 0);
});

for (const [what, answer] of /** @type {[string, object][]} */ ([
  ["missing", { status: 404, body: "" }],
  ["broken", { body: "<!DOCTYPE html>" }],
])) {
  browserTest(
    `with a ${what} file of places the map names members, without an error`,
    { ...still, expectErrors: true },
    async (page) => {
      await page.route("**/labels/countries.txt", (route) => route.fulfill(answer));
      await open(page, `/en/members/?${KOREA}`);
      await page.locator(".marker-label", { hasText: "Wonju City" }).waitFor();
      assert.equal(await page.locator("#member-list li").count(), members.length);
      assert.equal(await page.getByText("countries.txt").count(), 0);
    },
  );
}

browserTest("in print members have numbers, and countries their names", still, async (page) => {
  await open(page, `/en/members/?${EUROPE}`);
  await area(page, "France");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".area-label", { hasText: "France" }).isVisible());
  assert.equal(await page.locator(".marker-label").filter({ visible: true }).count(), 0);
});

browserTest("with forced colours names have the colour of text", { forcedColors: "active" }, async (page) => {
  await open(page, `/en/members/?${EUROPE}`);
  await area(page, "France");
  const [name, text] = await page.evaluate(() => {
    const label = getComputedStyle(document.querySelector(".area-label"));
    return [label.fill, getComputedStyle(document.body).color];
  });
  assert.equal(name, text);
});

browserTest("from right to left a name stands beside its marker as well", still, async (page) => {
  await open(page, `/en/members/?${KOREA}`);
  await page.locator(".marker-label").first().waitFor();
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  assert.deepEqual(await overlaps(page), []);
  const sides = await page.locator("a.marker:has(.marker-label)").evaluateAll((markers) =>
    markers.map((marker) => {
      const [label, hit] = [".marker-label", ".hit"].map((one) =>
        marker.querySelector(one).getBoundingClientRect(),
      );
      return label.left - (hit.left + hit.right) / 2;
    }),
  );
  assert.ok(sides.length > 0 && sides.every((distance) => distance > 5), sides.join());
});
