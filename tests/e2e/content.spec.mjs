// Pages of content: timeline, places, news, breadcrumbs, and formats of dates and numbers.
import assert from "node:assert/strict";
import { browserTest, headingHasFocus, open, unseenParts, url } from "./browser-test.mjs";

browserTest("the timeline can be read by series, and each entry has a link", async (page) => {
  await open(page, "/en/about/history/");
  await page
    .getByRole("navigation", { name: "Timeline by series" })
    .getByRole("link", { name: "Hi-Tech Fairs" })
    .click();
  await headingHasFocus(page, "Timeline: Hi-Tech Fairs");
  const entry = page.locator("#hi-tech-fair-16");
  await entry.locator(".when").click();
  await page.waitForURL(url("/en/about/history/hi-tech-fair/#hi-tech-fair-16"));
});

browserTest("the timeline is available as iCalendar and JSON", async (page) => {
  await open(page, "/en/about/history/");
  for (const [name, type] of [
    ["calendar (iCalendar)", "text/calendar"],
    ["JSON", "application/json"],
  ]) {
    const href = await page
      .getByRole("link", { name, exact: true })
      .evaluate((/** @type {HTMLAnchorElement} */ link) => link.href);
    const answer = await page.request.get(href);
    assert.equal(answer.status(), 200);
    assert.ok(answer.headers()["content-type"].startsWith(type), href);
  }
});

browserTest("breadcrumbs, page contents and next page are linked", async (page) => {
  await open(page, "/en/about/history/");
  const trail = page.getByRole("navigation", { name: "You are here" });
  assert.equal(await trail.locator("[aria-current]").innerText(), "History of WTA");
  await page
    .getByRole("navigation", { name: "On this page" })
    .getByRole("link", { name: "Members over the years" })
    .click();
  await page.waitForURL(/#members-over-the-years$/);
  await page
    .getByRole("navigation", { name: "Previous and next" })
    .getByRole("link", { name: "Vision and goals" })
    .click();
  await page.getByRole("heading", { level: 1, name: /Vision/ }).waitFor();
  await trail.getByRole("link", { name: "Home" }).click();
  await page.waitForURL(url("/en/"));
});

browserTest("a place on the map of places links to its events", async (page) => {
  await open(page, "/en/activities/places/");
  await page.getByRole("link", { name: /^Gliwice, Poland, 5 events/ }).focus();
  await page.keyboard.press("Enter");
  await headingHasFocus(page, "Gliwice, Poland");
  assert.equal(await page.locator("tbody tr").count(), 5);
});

for (const [colorScheme, theme] of /** @type {["light" | "dark", string][]} */ ([
  ["light", "dark"],
  ["dark", "light"],
])) {
  browserTest(
    `with forced colours, ${colorScheme}, diagram and focus are seen, although the theme is ${theme}`,
    { forcedColors: "active", colorScheme },
    async (page) => {
      await page.addInitScript((theme) => localStorage.setItem("theme", theme), theme);
      await open(page, "/en/about/organization/");
      const parts = { ".diagram text": "fill", ".diagram .name": "fill", ".diagram rect": "stroke" };
      assert.deepEqual(await unseenParts(page, parts), []);
      await open(page, "/en/activities/places/");
      await page.getByRole("link", { name: /^Gliwice, Poland, 5 events/ }).focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      assert.deepEqual(await unseenParts(page, { ".places-map a:focus-visible circle": "stroke" }), []);
    },
  );
}

browserTest("hovering a link prefetches its content", async (page) => {
  await open(page, "/en/");
  const [request] = await Promise.all([
    page.waitForRequest(/content\/en\/library\.json/),
    page.getByRole("link", { name: "Library" }).hover(),
  ]);
  assert.equal(request.method(), "GET");
});

browserTest("hovering a link to the other language prefetches its messages", async (page) => {
  await open(page, "/en/members/daejeon/");
  await Promise.all([
    page.waitForRequest(/messages-\w+\/ko\.json$/),
    page.waitForRequest(/messages-\w+\/ko\.worker\.json$/),
    page.getByRole("link", { name: "한국어" }).hover(),
  ]);
});

for (const [path, name] of [
  ["/en/news/", "news"],
  ["/ko/news/", "소식"],
]) {
  browserTest(`${name}: items link to each other`, async (page) => {
    await open(page, path);
    await page.locator(".prose > ul li a").first().click();
    await page.locator(".way .before a").waitFor();
    const before = await page.locator("h1").innerText();
    await page.locator(".way .before a").click();
    await page.waitForFunction((title) => document.querySelector("h1").innerText !== title, before);
    await page.locator(".way .all a").click();
    await page.waitForURL(url(path));
  });
}

for (const [lang, tag] of [
  ["en", "en-GB"],
  ["ko", "ko"],
]) {
  browserTest(`dates in ${lang} are formatted like the browser's`, async (page) => {
    await open(page, `/${lang}/about/history/`);
    const result = await page.evaluate(async (tag) => {
      const { events } = await (await fetch("content/events.json")).json();
      const options = { 4: {}, 7: { month: "long" }, 10: { month: "long", day: "numeric" } };
      const asIntl = (day) =>
        new Intl.DateTimeFormat(tag, { timeZone: "UTC", year: "numeric", ...options[day.length] }).format(
          new Date(day),
        );
      const single = events.filter(({ from, to }) => from && !to);
      const shown = (id) => document.getElementById(id)?.closest("li").textContent ?? "";
      const missing = single.filter(({ id, from }) => shown(id) && !shown(id).includes(asIntl(from)));
      return {
        count: single.filter(({ id }) => shown(id)).length,
        missing: missing.map(({ id, from }) => `${id}: ${asIntl(from)}`),
      };
    }, tag);
    assert.ok(result.count > 20, `only ${result.count} dates`);
    assert.deepEqual(result.missing, []);
  });
}

for (const lang of ["en", "ko"]) {
  browserTest(`numbers in ${lang} are formatted like the browser's`, async (page) => {
    await open(page, `/${lang}/joining/`);
    const amounts = await page
      .locator("td")
      .filter({ hasText: /^\d[\d,]+$/ })
      .allTextContents();
    const asIntl = await page.evaluate(
      ({ lang, amounts }) =>
        amounts.map((amount) => new Intl.NumberFormat(lang).format(Number(amount.replaceAll(",", "")))),
      { lang, amounts: amounts.filter((amount) => amount.length > 3) },
    );
    assert.deepEqual(
      amounts.filter((amount) => amount.length > 3),
      asIntl,
    );
    assert.equal(asIntl.length, 3);
  });
}
