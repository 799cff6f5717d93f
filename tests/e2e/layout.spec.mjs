// Layout shifts while a page loads and mounts, and what the HTML shows before any script.
import assert from "node:assert/strict";
import { open, browserTest, twoFrames, url } from "./browser-test.mjs";

const pages = [
  "/",
  "/about/",
  "/members/",
  "/members/royal-scientific-society/",
  "/status/",
  "/contact/",
  "/sources/",
  "/about/history/",
  "/activities/unesco-wta/",
  "/news/",
  "/news/2018-10-13-vision-2030-adopted/",
  "/library/",
  "/site-map/",
];

for (const lang of ["en", "ko"]) {
  for (const path of pages) {
    browserTest(
      `/${lang}${path}: no horizontal scrolling at 320 px`,
      { viewport: { width: 320, height: 640 } },
      async (page) => {
        await open(page, `/${lang}${path}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      },
    );

    browserTest(`/${lang}${path}: no layout shift while it loads and mounts`, async (page) => {
      await page.addInitScript(() => {
        window.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await open(page, `/${lang}${path}`);
      await page.evaluate(twoFrames);
      assert.equal(await page.evaluate(() => window.shift), 0);
    });
  }
}

for (const width of [320, 1280]) {
  browserTest(
    `at 200 % text size and ${width} px nothing is clipped or scrolls sideways`,
    { viewport: { width, height: 800 } },
    async (page) => {
      for (const path of pages) {
        await open(page, `/ko${path}`);
        const result = await page.evaluate(() => {
          document.documentElement.style.fontSize = "200%";
          const cut = [...document.querySelectorAll("h1, h2, p, a, button, dt, dd, li")].filter((element) => {
            const style = getComputedStyle(element);
            return (
              style.overflow === "hidden" &&
              !element.closest(".visually-hidden, .skip-map") &&
              element.scrollWidth > element.clientWidth + 1
            );
          });
          const wide = document.documentElement.scrollWidth > innerWidth;
          document.documentElement.style.fontSize = "";
          return { cut: cut.map((element) => element.outerHTML.slice(0, 120)), wide };
        });
        assert.deepEqual(result, { cut: [], wide: false }, path);
      }
    },
  );
}

browserTest("with reduced motion there are no transitions", { reducedMotion: "reduce" }, async (page) => {
  await open(page, "/en/members/");
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) =>
        getComputedStyle(element)
          .transitionDuration.split(", ")
          .some((time) => parseFloat(time) > 0),
      ).length,
  );
  assert.equal(moving, 0);
});

browserTest("the HTML has text, land and markers before any script runs", async (page) => {
  const html = await (await page.request.get(url("/ko/members/"))).text();
  for (const part of [
    "<h1",
    'class="land"',
    'class="marker',
    "대전광역시",
    'lang="ko"',
    'rel="canonical"',
    'hreflang="en"',
  ]) {
    assert.ok(html.includes(part), part);
  }
});

browserTest(
  "every list outside of navigation has a marker style, without which WebKit hides it",
  async (page) => {
    /** @type {[path: string, shown: string][]} */
    const states = [
      ...pages.map((path) => /** @type {[string, string]} */ ([path, "main h1"])),
      ["/check/", "#check"],
      ["/search/?q=uppsala", ".results"],
      ["/members/?class=full", ".chips"],
      ["/members/?q=upsala&class=associate", ".note ul"],
    ];
    for (const [path, shown] of states) {
      await open(page, `/en${path}`);
      await page.locator(shown).first().waitFor();
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll("#app :is(ul, ol):not(nav *, [role='list'])")]
          .filter((list) => getComputedStyle(list).listStyleType === "none")
          .map((list) => list.parentElement.className + ": " + list.outerHTML.slice(0, 100)),
      );
      assert.deepEqual(bare, [], path);
    }
  },
);
