// The panels of the members' page: filters, years, download and share; and where the focus is after each choice.
import assert from "node:assert/strict";
import { browserTest, open } from "./browser-test.mjs";

const focusedId = (page, id) => page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
/** The button of a panel, which is open or not. */
const button = (page, name, isOpen) =>
  page
    .locator(isOpen ? ".panel[open] > summary" : ".panel:not([open]) > summary")
    .filter({ has: page.getByText(name, { exact: true }) });
const openPanels = (page) => page.locator(".panel > div").filter({ visible: true });
const top = (page) =>
  page.locator("#map-frame").evaluate((map) => Math.round(map.getBoundingClientRect().top + scrollY));

for (const [name, id, path] of [
  ["Table", "look-table", "/en/members/"],
  ["Figures", "look-figures", "/en/members/"],
  ["Map and list", "look-list", "/en/members/?view=table"],
]) {
  for (const how of ["click", "Enter"]) {
    browserTest(`${name} keeps the focus after ${how}`, async (page) => {
      await open(page, path);
      // The worker's response replaces the links.
      if (path.includes("table")) await page.locator(".members-table").waitFor();
      const link = page.getByRole("link", { name, exact: true });
      if (how === "click") await link.click();
      else await link.press("Enter");
      await link.and(page.locator('[aria-current="true"]')).waitFor();
      await focusedId(page, id);
    });
  }
}

browserTest(
  "the focus of a removed filter goes to the next, then to the button of the filters",
  async (page) => {
    await open(page, "/en/members/?country=KR&class=full&class=associate");
    await page.getByRole("link", { name: "Remove Class: Full member" }).click();
    await page.getByText("1 of 54 members").waitFor();
    await focusedId(page, "chosen-1");
    await page.keyboard.press("Enter");
    await page.getByText("7 of 54 members").waitFor();
    await focusedId(page, "chosen-1");
    await page.keyboard.press("Enter");
    await page.getByText("54 members in 32 countries").waitFor();
    await focusedId(page, "open-filters");
  },
);

browserTest("one panel is open at a time, and its button closes it", async (page) => {
  await open(page, "/en/members/");
  const facets = page.locator("#facet-class > summary");
  for (const how of ["click", "press"]) {
    const act = (locator) => (how === "click" ? locator.click() : locator.press("Enter"));
    await act(button(page, "Filters", false));
    await facets.waitFor();
    await focusedId(page, "open-filters");
    await act(button(page, "Years", false));
    await page.getByRole("slider").waitFor();
    await button(page, "Filters", false).waitFor();
    assert.equal(await facets.isVisible(), false);
    await act(button(page, "Download and share", false));
    await page.getByRole("button", { name: "GeoJSON", exact: true }).waitFor();
    await act(button(page, "Download and share", true));
    await button(page, "Download and share", false).waitFor();
    assert.equal(await openPanels(page).count(), 0);
  }
});

for (const width of [390, 1280]) {
  const viewport = { width, height: 860 };
  browserTest(`typing moves nothing below and opens no panel, ${width} px`, { viewport }, async (page) => {
    await open(page, "/en/members/");
    const list = () =>
      page.locator(".listing").evaluate((list) => Math.round(list.getBoundingClientRect().top + scrollY));
    const before = await list();
    await page.getByRole("searchbox").pressSequentially("uppsala");
    await page.getByText("1 of 54 members").waitFor();
    assert.equal(await list(), before);
    assert.equal(await openPanels(page).count(), 0);
    await page.getByRole("searchbox").fill("");
    await page.getByText("54 members in 32 countries").waitFor();
    assert.equal(await list(), before);
  });
}

browserTest("a panel that is opened early stays open when the worker has filled it", async (page) => {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route("**/static/worker-*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await open(page, "/en/members/?class=full");
  await button(page, "Download and share", false).click();
  release();
  await page.getByRole("button", { name: "GeoJSON", exact: true }).waitFor();
  await button(page, "Download and share", true).click();
  await page.getByRole("searchbox").fill("daejeon");
  await page.getByText("1 of 54 members", { exact: true }).waitFor();
  assert.equal(await openPanels(page).count(), 0);
});

browserTest("a panel that was open is closed, or filled, when the visitor comes back", async (page) => {
  await open(page, "/en/members/");
  await button(page, "Filters", false).click();
  await page.locator("#facet-class").waitFor();
  await page.locator("#member-list a").first().click();
  await page.getByRole("heading", { level: 1, name: "Members" }).waitFor({ state: "detached" });
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Members" }).waitFor();
  await button(page, "Filters", false).waitFor();
  assert.equal(await openPanels(page).count(), 0);
});

browserTest("table and figures open no panel", async (page) => {
  await open(page, "/en/members/?view=table");
  await page.locator(".members-table").waitFor();
  await page.getByRole("link", { name: "Figures" }).click();
  await page.locator(".chart").first().waitFor();
  assert.equal(await openPanels(page).count(), 0);
  await button(page, "Filters", false).waitFor();
});

browserTest("a facet of many values has a field that finds them, also after a choice", async (page) => {
  await open(page, "/en/members/");
  await button(page, "Filters", false).click();
  await page.locator("#facet-class > summary").click();
  assert.equal(await page.locator("#facet-class input").count(), 0);
  await page.locator("#facet-country > summary").click();
  await page.locator("#facet-class:not([open])").waitFor();
  const values = page.locator("#facet-country li").filter({ visible: true });
  assert.equal(await values.count(), 32);
  await page.getByRole("searchbox", { name: "Find in “Country”" }).fill("SWE");
  assert.deepEqual(await values.locator("span").allInnerTexts(), ["Sweden"]);
  await values.getByRole("link").click();
  await page.getByText("1 of 54 members").waitFor();
  await focusedId(page, "country-SE");
  assert.equal(await values.count(), 1);
});

browserTest("no facet scrolls on its own, and its columns are even", async (page) => {
  await open(page, "/en/members/");
  const closed = await top(page);
  await button(page, "Filters", false).click();
  await page.locator("#facet-country > summary").click();
  const list = page.locator("#facet-country ul");
  const { content, height, width, widths } = await list.evaluate((ul) => ({
    content: ul.scrollHeight,
    height: ul.clientHeight,
    width: ul.clientWidth,
    widths: [...ul.children].map((li) => Math.round(li.getBoundingClientRect().width)),
  }));
  assert.equal(content, height);
  assert.equal(new Set(widths).size, 1);
  assert.ok(width > 1000, `the values have ${width} px of the row`);
  assert.ok((await top(page)) - closed < 500, "the panel pushes the map out of the window");
});

/** The roles of what is pressed or filled in. A radio button is left out: its group is part of what it is called. */
const CONTROL = /^(button|checkbox|DisclosureTriangle.*|link|searchbox|slider|textbox)$/;

/** The names that several controls of the page have, unless all of them are links to the same address. */
async function sharedNames(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const controls = nodes
    .filter(({ ignored, role }) => !ignored && CONTROL.test(role.value))
    .map(({ name, properties = [], nodeId }) => ({
      name: name.value.trim(),
      target: properties.find((property) => property.name === "url")?.value.value ?? nodeId,
    }));
  assert.ok(controls.length > 30, "the controls are found");
  const isShared = ({ name, target }) =>
    controls.some((other) => other.name === name && other.target !== target);
  return controls.filter(isShared).map(({ name }) => name);
}

for (const [lang, panels] of /** @type {[string, string[]][]} */ ([
  ["en", ["Filters", "Years", "Download and share"]],
  ["ko", ["조건 선택", "연도", "내려받기·공유"]],
])) {
  browserTest(`${lang}: no two controls have the same name, whichever panel is open`, async (page) => {
    await open(page, `/${lang}/members/?country=KR`);
    assert.deepEqual(await sharedNames(page), []);
    for (const name of panels) {
      await button(page, name, false).click();
      const facets = openPanels(page).locator(".facet > summary");
      await openPanels(page).locator("summary, input, button").first().waitFor();
      for (const facet of await facets.all()) {
        await facet.click();
        assert.deepEqual(await sharedNames(page), []);
      }
      assert.deepEqual(await sharedNames(page), []);
    }
  });
}
