// Suggestions below the search fields of the home page and of the dialog that the header opens.
import assert from "node:assert/strict";
import { browserTest, open, url } from "./browser-test.mjs";

const field = (page) => page.getByRole("combobox");
const active = (page) => page.locator("[role=option][aria-selected=true]");
const phone = { viewport: { width: 390, height: 800 }, hasTouch: true };

for (const [text, group, name, path] of [
  ["upps", /^Members/, /^City of Uppsala/, "/en/members/uppsala/"],
  ["europe", /^Groups of members/, /^Europe/, "/en/members/?region=europe"],
  ["1998", /^Groups of members/, /^1998/, "/en/members/?joined=1998"],
  ["associate", /^Groups of members/, /^Associate member/, "/en/members/?class=associate"],
  ["sweden", /^Groups of members/, /^Sweden/, "/en/members/?country=SE"],
  ["dissolution", /^Pages/, /What became of WTA/, /^\/en\/status\//],
  ["general assembly", /^News/, /./, /^\/en\/news\//],
]) {
  browserTest(`the home page suggests a link for “${text}”`, async (page) => {
    await open(page, "/en/");
    await field(page).fill(String(text));
    const suggestion = page.getByRole("group", { name: group }).getByRole("option", { name }).first();
    await suggestion.waitFor();
    const href = await suggestion.getAttribute("href");
    const { pathname, search } = new URL(String(href), url("/"));
    const target = pathname.slice(new URL(url("")).pathname.length - 1) + search;
    if (path instanceof RegExp) assert.match(target, path);
    else assert.equal(target, path);
  });
}

browserTest("a name that is not shown says why its member was found", async (page) => {
  await open(page, "/en/");
  await field(page).fill("taejon");
  await page
    .getByRole("option", { name: /Daejeon.*Taejon/ })
    .first()
    .waitFor();
});

browserTest("arrow keys choose a suggestion, and Enter follows it without loading the page", async (page) => {
  await open(page, "/en/");
  await page.evaluate(() => document.body.setAttribute("data-stays", ""));
  await field(page).fill("uppsala");
  await page.getByRole("option").first().waitFor();
  assert.equal(await field(page).getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  assert.equal(
    await field(page).getAttribute("aria-activedescendant"),
    await active(page).getAttribute("id"),
  );
  assert.match(await active(page).textContent(), /City of Uppsala/);
  // Up leads back to the field, and from there to the last option: all results.
  await page.keyboard.press("ArrowUp");
  assert.equal(await active(page).count(), 0);
  await page.keyboard.press("ArrowUp");
  assert.match(await active(page).textContent(), /^Search: \d+ results$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.id), "home-search");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "City of Uppsala" }).waitFor();
  assert.equal(await page.locator("body[data-stays]").count(), 1);
});

browserTest("Enter without a choice leads to all results", async (page) => {
  await open(page, "/ko/");
  await field(page).fill("대전");
  await page.keyboard.press("Enter");
  await page.waitForURL(url(`/ko/search/?q=${encodeURIComponent("대전")}`));
  await page.getByRole("heading", { name: /^회원/ }).first().waitFor();
});

browserTest("Escape closes the suggestions and keeps the text", async (page) => {
  await open(page, "/en/");
  await field(page).fill("sweden");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("option").count(), 0);
  assert.equal(await field(page).getAttribute("aria-expanded"), "false");
  assert.equal(await field(page).inputValue(), "sweden");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option").first().waitFor();
});

browserTest("a text that nothing matches has no suggestions, and says so", async (page) => {
  await open(page, "/en/");
  await field(page).fill("xyzzyq");
  await page.getByRole("status").getByText("Nothing was found.").waitFor();
  assert.equal(await page.getByRole("option").count(), 0);
});

for (const [options, how] of /** @type {const} */ ([
  [{}, "mouse"],
  [phone, "touch"],
])) {
  browserTest(`the magnifier opens a search dialog on any page, by ${how}`, options, async (page) => {
    await open(page, "/en/about/");
    await page.evaluate(() => scrollTo(0, 300));
    const link = page.getByRole("link", { name: "Search", exact: true }).first();
    await link.dispatchEvent("click");
    const dialog = page.getByRole("dialog", { name: "Search" });
    await dialog.waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "dialog-search");
    assert.equal(await page.evaluate(() => scrollY), 300, "the page does not jump");
    await field(page).fill("uppsala");
    const suggestion = page.getByRole("option", { name: /^City of Uppsala/ });
    await (how === "touch" ? suggestion.tap() : suggestion.click());
    await page.getByRole("heading", { level: 1, name: "City of Uppsala" }).waitFor();
    assert.equal(await dialog.count(), 0);
  });
}

browserTest("Escape closes the suggestions, then the dialog, and the focus returns", async (page) => {
  await open(page, "/en/about/");
  const link = page.getByRole("link", { name: "Search", exact: true }).first();
  await link.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("sweden");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor();
  assert.equal(await field(page).inputValue(), "sweden");
  // The browser's own field is cleared first.
  await page.keyboard.press("Escape");
  if (await page.getByRole("dialog").count()) await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "search");
});

browserTest("what is typed after a choice is searched for, not the choice", async (page) => {
  await open(page, "/en/");
  await field(page).fill("swe");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("den");
  assert.equal(await active(page).count(), 0);
  await page.keyboard.press("Enter");
  await page.waitForURL(url("/en/search/?q=sweden"));
});

browserTest("keys of an input method choose nothing", async (page) => {
  await open(page, "/ko/");
  await field(page).fill("대전");
  await page.getByRole("option").first().waitFor();
  await field(page).dispatchEvent("keydown", { key: "ArrowDown", isComposing: true });
  assert.equal(await active(page).count(), 0);
  // The text is committed again, without a change.
  await page.keyboard.press("ArrowDown");
  await field(page).dispatchEvent("input");
  assert.equal(await active(page).count(), 1);
});

for (const [how, close] of /** @type {const} */ ([
  ["its button", (page) => page.getByRole("dialog").getByRole("button", { name: "Close" }).click()],
  ["a press beside it", (page) => page.mouse.click(8, 700)],
])) {
  browserTest(`the dialog opens once, and closes by ${how}`, async (page) => {
    await open(page, "/en/about/");
    const link = page.getByRole("link", { name: "Search", exact: true }).first();
    await link.dispatchEvent("click");
    await link.dispatchEvent("click");
    await page.getByRole("dialog").waitFor();
    assert.equal(await page.locator("dialog").count(), 1);
    // A press within it keeps it open.
    await page.getByRole("dialog").getByText("Search", { exact: true }).click();
    await page.getByRole("dialog").waitFor();
    await close(page);
    await page.waitForFunction(() => !document.querySelector("dialog"));
  });
}

browserTest("the dialog shows the page's address after Back", async (page) => {
  await open(page, "/en/");
  await open(page, "/en/about/");
  await page.getByRole("link", { name: "Contact" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Contact" }).waitFor();
  await page.keyboard.press("/");
  await page.getByRole("dialog").waitFor();
  await page.goBack();
  await page.waitForFunction(() => !document.querySelector("dialog"));
});

browserTest(
  "without the worker, Enter still leads to the search page",
  { expectErrors: true },
  async (page) => {
    await page.route("**/worker-*", (route) => route.abort());
    await open(page, "/en/");
    await field(page).fill("uppsala");
    await page.keyboard.press("Enter");
    await page.waitForURL(url("/en/search/?q=uppsala"));
  },
);

browserTest(
  "without its script, the magnifier leads to the search page",
  { expectErrors: true },
  async (page) => {
    await page.route("**/autocomplete-*", (route) => route.abort());
    await open(page, "/en/about/");
    await page.getByRole("link", { name: "Search", exact: true }).first().click();
    await page.waitForURL(url("/en/search/"));
  },
);

browserTest(
  "without JavaScript the home page has no search field",
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto(url("/en/"));
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await page.getByRole("combobox").count(), 0);
  },
);
