// Menu, skip links, languages, footer, and pages that do not exist.
import assert from "node:assert/strict";
import { focused, headingHasFocus, live, open, browserTest, url } from "./browser-test.mjs";

browserTest("the first three Tab stops skip to menu, content and footer", async (page) => {
  await open(page, "/en/about/");
  for (const name of ["Skip to menu", "Skip to content", "Skip to footer"]) {
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), name);
    assert.ok(await page.getByRole("link", { name }).isVisible());
  }
});

for (const [name, target] of [
  ["Skip to menu", "menu"],
  ["Skip to content", "content"],
  ["Skip to footer", "footer"],
]) {
  browserTest(`${name} works by keyboard`, async (page) => {
    await open(page, "/en/members/");
    await page.getByRole("link", { name }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((id) => document.activeElement?.id === id, target);
    assert.equal(new URL(page.url()).pathname.endsWith("/en/members/"), true);
  });
}

browserTest("Enter opens a menu group, Escape closes it and restores the focus", async (page) => {
  await open(page, "/en/");
  const group = page.getByRole("button", { name: "About WTA" });
  await group.focus();
  assert.equal(await group.getAttribute("aria-expanded"), "false");
  await page.keyboard.press("Enter");
  assert.equal(await group.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Introduction");
  await page.keyboard.press("Escape");
  assert.equal(await group.getAttribute("aria-expanded"), "false");
  assert.equal(await focused(page), "About WTA");
});

browserTest("a menu group closes when the focus leaves the menu", async (page) => {
  await open(page, "/en/");
  const group = page.getByRole("button", { name: "About WTA" });
  await group.click();
  await page.getByRole("link", { name: "한국어" }).focus();
  assert.equal(await group.getAttribute("aria-expanded"), "false");
});

browserTest("the menu works by keyboard; title, focus and current item follow", async (page) => {
  await open(page, "/en/");
  await page.getByRole("button", { name: "About WTA" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await headingHasFocus(page, "History of WTA");
  assert.equal(await page.title(), "History of WTA – World Technopolis Association");
  assert.equal(await page.locator("#menu [aria-current=page]").textContent(), "History");
  assert.equal(await page.evaluate(() => scrollY), 0);
});

browserTest(
  "at 320 px the menu is behind a toggle button",
  { viewport: { width: 320, height: 640 } },
  async (page) => {
    await open(page, "/en/");
    const toggle = page.getByRole("button", { name: "Menu", exact: true });
    const entry = page.locator("#menu").getByRole("link", { name: "Members" });
    assert.equal(await entry.isVisible(), false);
    await toggle.click();
    assert.equal(await toggle.getAttribute("aria-expanded"), "true");
    assert.ok(await entry.isVisible());
    await page.keyboard.press("Escape");
    assert.equal(await entry.isVisible(), false);
    assert.equal(await focused(page), "Menu");
  },
);

browserTest("the language switch keeps page and query and sets the document's language", async (page) => {
  await open(page, "/en/members/?class=associate");
  await page.getByRole("link", { name: "한국어" }).click();
  await headingHasFocus(page, "회원");
  assert.equal(page.url(), url("/ko/members/?class=associate"));
  assert.equal(await page.getAttribute("html", "lang"), "ko");
  await page.getByText("전체 회원 54곳 중 7곳").first().waitFor();
  assert.equal(await page.locator("#member-list li").count(), 7);
});

browserTest(
  "if the messages of the other language don't arrive, the browser loads the page as a whole",
  { expectErrors: true },
  async (page) => {
    await open(page, "/en/members/?class=associate");
    const document = await page.evaluateHandle(() => window.document);
    await page.route("**/static/messages-*/ko.json", (route) => route.abort(), { times: 1 });
    await page.getByRole("link", { name: "한국어" }).click();
    await page.getByRole("heading", { level: 1, name: "회원" }).waitFor();
    await live(page);
    assert.equal(page.url(), url("/ko/members/?class=associate"));
    await page.getByText("전체 회원 54곳 중 7곳").first().waitFor();
    await assert.rejects(
      document.evaluate((old) => old.title),
      "the document is another one",
    );
  },
);

browserTest("the root redirects to the browser's language", { locale: "ko-KR" }, async (page) => {
  await page.goto(url("/"));
  await page.waitForURL(url("/ko/"));
  await live(page);
});

browserTest("the root redirects to the language chosen before", { locale: "en-GB" }, async (page) => {
  await open(page, "/en/");
  await page.getByRole("link", { name: "한국어" }).click();
  await page.waitForURL(url("/ko/"));
  await page.goto(url("/"));
  await page.waitForURL(url("/ko/"));
});

browserTest("the footer has the rows of the contact", async (page) => {
  await open(page, "/ko/");
  const footer = page.getByRole("contentinfo");
  for (const text of ["국제협력담당관", "허준", "2026년 11월 23일"]) await footer.getByText(text).waitFor();
  assert.equal(
    await footer.getByRole("link", { name: "042-270-3364" }).getAttribute("href"),
    "tel:+82-42-270-3364",
  );
});

browserTest(
  "on a missing page skip links work, and the other language starts at home",
  { expectErrors: true },
  async (page) => {
    await open(page, "/en/nothing/");
    await page.getByRole("link", { name: "Skip to content" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "content");
    assert.equal(page.url(), url("/en/nothing/#content"));
    await page.getByRole("link", { name: "한국어" }).click();
    await page.waitForURL(url("/ko/"));
  },
);

browserTest("a link to the current page scrolls to its top without a history entry", async (page) => {
  await open(page, "/en/status/");
  const steps = await page.evaluate(() => history.length);
  await page.evaluate(() => scrollTo(0, 300));
  await page.getByRole("contentinfo").getByRole("link", { name: "What became of WTA" }).click();
  await headingHasFocus(page, "What became of WTA");
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.equal(await page.evaluate(() => history.length), steps);
});

browserTest(
  "an unknown news item responds with 404, also after mounting",
  { expectErrors: true },
  async (page) => {
    const response = await page.goto(url("/en/news/1900-nothing/"));
    assert.equal(response.status(), 404);
    await live(page);
    await page.getByRole("heading", { level: 1, name: "Page not found" }).waitFor();
  },
);

browserTest("news items link to the previous one and back to all", async (page) => {
  await open(page, "/en/news/");
  await page.locator("main").getByRole("link", { name: "Vision 2030 adopted" }).click();
  await headingHasFocus(page, "Vision 2030 adopted");
  assert.equal(await page.locator("#menu [aria-current=true]").textContent(), "News");
  await page.locator("main").getByRole("link", { name: "Binh Duong to host the assembly" }).click();
  await headingHasFocus(page, "Binh Duong to host the assembly");
  await page.locator("main").getByRole("link", { name: "All news" }).click();
  await headingHasFocus(page, "News, year by year");
});

browserTest("the footer links to the pages about the site", async (page) => {
  await open(page, "/en/");
  for (const [name, heading] of [
    ["Site map", "Site map"],
    ["Accessibility", "Accessibility"],
    ["Privacy", "Privacy"],
  ]) {
    await page.getByRole("contentinfo").getByRole("link", { name, exact: true }).click();
    await headingHasFocus(page, heading);
  }
});

browserTest(
  "an unknown address responds with 404 and links to other pages",
  { expectErrors: true },
  async (page) => {
    const response = await page.goto(url("/ko/nothing/"));
    assert.equal(response.status(), 404);
    await live(page);
    await page.getByRole("heading", { level: 1, name: "페이지를 찾을 수 없습니다" }).waitFor();
    await page.locator("main").getByRole("link", { name: "회원" }).click();
    await headingHasFocus(page, "회원");
  },
);
