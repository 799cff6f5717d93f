// The search of pages, news and members.
import assert from "node:assert/strict";
import { browserTest, delayWasm, open, twoFrames, url } from "./browser-test.mjs";

browserTest("the slash key opens the search, unless typing or switched off", async (page) => {
  await open(page, "/en/about/");
  await page.keyboard.press("/");
  // Typed before the dialog has opened.
  await page.keyboard.type("uppsala");
  const field = page.getByRole("dialog").getByRole("combobox");
  await page.waitForFunction(() => document.activeElement?.id === "dialog-search");
  assert.equal(await field.inputValue(), "uppsala");
  await field.press("/");
  assert.equal(await field.inputValue(), "uppsala/");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await page.waitForURL(url("/en/search/?q=uppsala"));
  await page.getByRole("heading", { name: /^Members \(1\)$/ }).waitFor();
  await page.getByTitle("Text size and theme").click();
  await page.getByRole("checkbox", { name: "/ opens the search" }).uncheck();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "About WTA" }).waitFor();
  const pressSlash = async () => {
    await page.keyboard.press("/");
    await page.evaluate(twoFrames);
    return page.getByRole("dialog").count();
  };
  assert.equal(await pressSlash(), 0);
  // The setting survives a reload and can be switched on again.
  await open(page, "/en/about/");
  assert.equal(await pressSlash(), 0);
  await page.getByTitle("Text size and theme").click();
  await page.getByRole("checkbox", { name: "/ opens the search" }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.getByRole("dialog").waitFor();
});

browserTest("on the home page the slash key leads to its search field", async (page) => {
  await open(page, "/ko/");
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement?.id === "home-search");
});

browserTest("on the members' page the slash key leads to the members' own search", async (page) => {
  await open(page, "/ko/members/");
  await page.keyboard.press("/");
  await page.keyboard.type("daejeon");
  await page.waitForURL(url("/ko/members/?q=daejeon"));
  await page.waitForFunction(() => document.activeElement?.id === "member-search");
});

for (const [path, id] of [
  ["/en/members/", "member-search"],
  ["/en/search/", "search-field"],
]) {
  browserTest(`text typed before the app starts is kept, on ${path}`, async (page) => {
    const start = await delayWasm(page);
    await page.goto(url(path));
    const field = page.getByRole("searchbox");
    await field.pressSequentially("upps");
    await start();
    await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
    await page.keyboard.type("ala");
    await page.waitForURL(url(`${path}?q=uppsala`));
    assert.equal(await field.inputValue(), "uppsala");
  });
}

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

for (const [lang, text, link, status] of [
  ["en", "europe", /^Europe/, /^\d+ of 54 members$/],
  ["en", "1998", /^1998$/, "23 of 54 members"],
  ["en", "associate", /^Associate member$/, "7 of 54 members"],
  ["ko", "유럽", /^유럽/, /^전체 회원 54곳 중 \d+곳$/],
]) {
  browserTest(`a search for ${text} leads to the members of that group, ${lang}`, async (page) => {
    await open(page, `/${lang}/search/?q=${encodeURIComponent(String(text))}`);
    const groups = page.getByRole("heading", { name: /^(Groups of members|회원 분류)/ }).locator("xpath=..");
    await groups.getByRole("link", { name: link }).click();
    await page.getByText(status, { exact: true }).first().waitFor();
  });
}

browserTest("a search without results gives advice", async (page) => {
  await open(page, "/ko/search/?q=xyzzyq");
  await page.getByText("검색 결과가 없습니다.").waitFor();
  await page.getByText("낱말을 줄이거나").waitFor();
});

for (const [what, files] of [
  ["its script and module", "**/worker-*"],
  ["its messages", "**/messages-*/en.worker.json"],
]) {
  browserTest(`a search whose worker lacks ${what} says so`, { expectErrors: true }, async (page) => {
    await page.route(files, (route) => route.abort());
    await open(page, "/en/search/?q=daejeon");
    await page.getByText("The search could not be loaded.").waitFor();
  });
}

browserTest(
  "without JavaScript the search page says that it is needed",
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto(url("/en/search/"));
    await page.getByText("Searching needs JavaScript.").waitFor();
  },
);
