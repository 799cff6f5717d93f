// Ways through the site: Back, filters in the URL, and what mounting keeps.
import assert from "node:assert/strict";
import {
  focused,
  headingHasFocus,
  delayWasm,
  hasPendingTask,
  open,
  browserTest,
  stepScheduler,
  url,
  markedMembers,
} from "./browser-test.mjs";

browserTest(
  "Back from a member restores focus and scroll position",
  { viewport: { width: 1280, height: 500 } },
  async (page) => {
    await open(page, "/en/members/");
    const marker = page.locator("[data-map]").getByRole("link", { name: "City of Cali" });
    await marker.focus();
    await page.evaluate(() => scrollTo(0, 180));
    await page.keyboard.press("Enter");
    await headingHasFocus(page, "City of Cali");
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.goBack();
    await page.waitForFunction(() =>
      document.activeElement?.getAttribute("aria-label")?.startsWith("City of Cali"),
    );
    assert.equal(await page.evaluate(() => scrollY), 180);
  },
);

browserTest("list and member pages link to members of the same country", async (page) => {
  await open(page, "/en/members/");
  await page.locator("#member-list").getByRole("link", { name: "Nanjing City" }).click();
  await headingHasFocus(page, "Nanjing City");
  await page.getByRole("link", { name: "Xi'an City" }).click();
  await headingHasFocus(page, "Xi'an City");
  assert.equal(page.url(), url("/en/members/xian/"));
});

browserTest("Back works while the page is being mounted", async (page) => {
  await open(page, "/en/about/");
  await page
    .getByRole("navigation", { name: "Main menu" })
    .getByRole("link", { name: "Members", exact: true })
    .click();
  await headingHasFocus(page, "Members");
  await stepScheduler(page);
  await page.addInitScript(() => (window.stepping = true));
  await page.reload({ waitUntil: "commit" });
  assert.ok(await hasPendingTask(page));
  for (let steps = 0; await hasPendingTask(page); steps += 1) {
    // By now the app has read its location.
    if (steps === 3) await page.evaluate(() => history.back());
    await page.evaluate(() => window.tasks.shift()());
  }
  await page.getByRole("heading", { level: 1, name: "About WTA" }).waitFor();
  assert.equal(page.url(), url("/en/about/"));
});

browserTest("Back restores the previous page and its title", async (page) => {
  await open(page, "/en/about/");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  await page.locator(".brand").click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForURL(url("/en/"));
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "About WTA" }).waitFor();
  assert.equal(await page.title(), "About WTA – World Technopolis Association");
});

browserTest("filters are in the URL, and Back removes them", async (page) => {
  await open(page, "/en/members/");
  await page.locator("#open-filters").click();
  await page.locator("#facet-class > summary").click();
  await page.getByRole("link", { name: /^Associate member/ }).click();
  await page.getByText("7 of 54 members").waitFor();
  await page.waitForURL(/\/en\/members\/\?class=associate&at=[\d.,-]+$/);
  assert.equal(await markedMembers(page), 7);
  await page.goBack();
  await page.getByText("54 members in 32 countries and regions").waitFor();
  assert.equal(await markedMembers(page), 54);
});

browserTest("filters in the URL are applied on load", async (page) => {
  await open(page, "/en/members/?q=daejeon&class=full");
  await page.getByText("1 of 54 members").waitFor();
  assert.equal(await page.getByRole("searchbox").inputValue(), "daejeon");
  await page.locator("#open-filters").click();
  await page.locator("#facet-class > summary").click();
  assert.equal(await page.getByRole("link", { name: /^Full member/ }).getAttribute("aria-current"), "true");
});

browserTest(
  "typing filters the list and keeps the focus; clearing restores all, and opens no keyboard",
  async (page) => {
    await open(page, "/ko/members/");
    const field = page.getByRole("searchbox");
    await field.fill("웁살라");
    await page.getByText("전체 회원 54곳 중 1곳").waitFor();
    await field.fill("없는 도시");
    await page.getByText("조건에 맞는 회원이 없습니다.").waitFor();
    assert.equal(await field.evaluate((element) => element === document.activeElement), true);
    await page.getByRole("link", { name: "전체 해제" }).click();
    await page.getByText("32개 국가·지역 회원 54곳").waitFor();
    assert.equal(await field.inputValue(), "");
    await page.waitForFunction(() => document.activeElement?.id === "open-filters");
  },
);

browserTest(
  "mounting keeps the focus and the scroll position",
  { viewport: { width: 1280, height: 400 } },
  async (page) => {
    const release = await delayWasm(page);
    await page.goto(url("/en/members/"), { waitUntil: "commit" });
    const link = page.locator("#member-list").getByRole("link", { name: "Uppsala" });
    await link.focus();
    const before = await page.evaluate(() => scrollY);
    assert.ok(before > 0);
    await release();
    assert.match(await focused(page), /Uppsala/);
    assert.equal(await page.evaluate(() => scrollY), before);
  },
);
