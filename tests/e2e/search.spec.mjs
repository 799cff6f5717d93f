// The search of pages, news and members.
import assert from "node:assert/strict";
import { browserTest, headingHasFocus, open, url } from "./browser-test.mjs";

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
