// Finding one's way, and reading as one likes.
import assert from "node:assert/strict";
import { headingHasFocus, open, browserTest, url } from "./browser-test.mjs";

browserTest("the slash key opens the search, unless typing or switched off", async (page) => {
  await open(page, "/en/");
  await page.keyboard.press("/");
  await headingHasFocus(page, "Search");
  const field = page.getByRole("searchbox");
  await field.fill("a");
  await field.press("/");
  assert.equal(await field.inputValue(), "a/");
  await page.getByTitle("Text size and theme").click();
  await page.getByRole("checkbox", { name: "/ opens the search" }).uncheck();
  await open(page, "/en/about/");
  await page.keyboard.press("/");
  assert.equal(page.url(), url("/en/about/"));
});

browserTest("a search finds members, pages and news, and links to them", async (page) => {
  await open(page, "/en/search/?q=uppsala");
  await page.getByRole("heading", { name: /^Members \(1\)$/ }).waitFor();
  await page.getByRole("heading", { name: /^News/ }).waitFor();
  await page.getByRole("searchbox").fill("dissolution");
  await page.waitForURL(url("/en/search/?q=dissolution"));
  await page
    .getByRole("link", { name: /What became of WTA/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "What became of WTA" }).waitFor();
});

browserTest("a search without results gives advice", async (page) => {
  await open(page, "/ko/search/?q=xyzzyq");
  await page.getByText("검색 결과가 없습니다.").waitFor();
  await page.getByText("낱말을 줄이거나").waitFor();
});

browserTest("a search whose worker fails to load says so", { expectErrors: true }, async (page) => {
  await page.route("**/worker-*", (route) => route.abort());
  await open(page, "/en/search/?q=daejeon");
  await page.getByText("The search could not be loaded.").waitFor();
});

browserTest(
  "without JavaScript the search page says that it is needed",
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto(url("/en/search/"));
    await page.getByText("Searching needs JavaScript.").waitFor();
  },
);

browserTest(
  "text size and theme are stored and applied before the first paint",
  { expectErrors: true },
  async (page) => {
    await open(page, "/en/about/");
    await page.getByTitle("Text size and theme").click();
    await page.getByRole("radio", { name: "Largest" }).check();
    await page.getByRole("radio", { name: "Dark" }).check();
    const look = () =>
      page.evaluate(() => [
        getComputedStyle(document.documentElement).fontSize,
        getComputedStyle(document.body).backgroundColor,
      ]);
    const chosen = await look();
    assert.equal(chosen[0], "24px");
    // Without the app: settings are applied before it starts.
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(url("/en/library/"));
    assert.deepEqual(await look(), chosen);
    await page.unroute("**/*.wasm");
    await open(page, "/en/about/");
    await page.getByTitle("Text size and theme").click();
    await page.getByRole("radio", { name: "Dark", checked: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("radio", { name: "Dark" }).waitFor({ state: "hidden" });
  },
);

const themes = [
  { system: "light", shown: "light", scheme: "light dark" },
  { system: "dark", shown: "dark", scheme: "light dark" },
  { system: "light", chosen: "dark", shown: "dark" },
  { system: "dark", chosen: "light", shown: "light" },
  { system: "dark", media: "print", shown: "light" },
  { system: "light", chosen: "dark", media: "print", shown: "light" },
];
const ACCENT = { light: "rgb(11, 95, 92)", dark: "rgb(121, 205, 189)" };

for (const { system, chosen, media = "screen", shown, scheme = shown } of themes) {
  browserTest(
    `${media} on a ${system} system, ${chosen ?? "nothing"} chosen: ${shown} theme`,
    { colorScheme: system },
    async (page) => {
      if (chosen) await page.addInitScript((theme) => localStorage.setItem("theme", theme), chosen);
      await open(page, "/en/about/");
      await page.emulateMedia({ media, colorScheme: system });
      const ink = await page
        .locator("main a")
        .first()
        .evaluate((link) => getComputedStyle(link).color);
      assert.equal(ink, ACCENT[shown]);
      // The scheme of what the browser draws itself, such as form fields and scroll bars.
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), scheme);
    },
  );
}

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
    const href = await page.getByRole("link", { name, exact: true }).evaluate((link) => link.href);
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

browserTest("hovering a link prefetches its content", async (page) => {
  await open(page, "/en/");
  const [request] = await Promise.all([
    page.waitForRequest(/content\/en\/library\.json/),
    page.getByRole("link", { name: "Library" }).hover(),
  ]);
  assert.equal(request.method(), "GET");
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
    const faults = await page.evaluate(async (tag) => {
      const { events } = await (await fetch("content/events.json")).json();
      const options = { 4: {}, 7: { month: "long" }, 10: { month: "long", day: "numeric" } };
      const asIntl = (day) =>
        new Intl.DateTimeFormat(tag, { timeZone: "UTC", year: "numeric", ...options[day.length] }).format(
          new Date(day),
        );
      const single = events.filter(({ from, to }) => from && !to);
      const shown = (id) => document.getElementById(id)?.closest("li").textContent ?? "";
      const lacking = single.filter(({ id, from }) => shown(id) && !shown(id).includes(asIntl(from)));
      return {
        asked: single.filter(({ id }) => shown(id)).length,
        lacking: lacking.map(({ id, from }) => `${id}: ${asIntl(from)}`),
      };
    }, tag);
    assert.ok(faults.asked > 20, `only ${faults.asked} dates`);
    assert.deepEqual(faults.lacking, []);
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
      ([lang, amounts]) =>
        amounts.map((amount) => new Intl.NumberFormat(lang).format(Number(amount.replaceAll(",", "")))),
      [lang, amounts.filter((amount) => amount.length > 3)],
    );
    assert.deepEqual(
      amounts.filter((amount) => amount.length > 3),
      asIntl,
    );
    assert.equal(asIntl.length, 3);
  });
}
