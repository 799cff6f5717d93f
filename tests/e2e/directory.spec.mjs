// Searching, filtering, comparing and exporting members.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { headingHasFocus, open, browserTest, url, markedMembers } from "./browser-test.mjs";

const tools = async (page) => {
  await page.getByRole("button", { name: "Filter and more" }).click();
  await page.locator("#facet-class").waitFor();
};

browserTest("facets narrow each other, show counts, and can be removed one by one", async (page) => {
  await open(page, "/en/members/");
  await tools(page);
  await page.locator("#facet-country > summary").click();
  await page.getByRole("link", { name: /^South Korea/ }).click();
  await page.getByText("8 of 54 members").waitFor();
  await page.locator("#facet-class > summary").click();
  await page.getByRole("link", { name: /^Associate member 1/ }).click();
  await page.getByText("1 of 54 members").waitFor();
  assert.equal(page.url(), url("/en/members/?class=associate&country=KR"));
  await page.getByRole("link", { name: "Remove Country: South Korea" }).click();
  await page.getByText("7 of 54 members").waitFor();
  await page.goBack();
  await page.getByText("1 of 54 members").waitFor();
  await page.getByRole("link", { name: "Clear all" }).click();
  await page.getByText("54 members in 32 countries").waitFor();
});

browserTest("a facet chosen by keyboard keeps the focus", async (page) => {
  await open(page, "/en/members/");
  await tools(page);
  await page.locator("#facet-class > summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("38 of 54 members").waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "class-full");
});

for (const [typed, name] of [
  ["대저", "대전광역시"],
  ["ㄷㅈ", "대전광역시"],
  ["eowjs", "대전광역시"],
  ["ㅕㅔㅔㄴ밈", "웁살라"],
  ["upsala", "웁살라"],
]) {
  browserTest(`${typed} finds ${name}`, async (page) => {
    await open(page, "/ko/members/");
    await page.getByRole("searchbox").fill(typed);
    await page.waitForFunction(() => document.querySelectorAll("#member-list li").length < 20);
    await page.locator("#member-list").getByRole("link", { name }).waitFor();
  });
}

browserTest("an empty result says why and offers ways out", async (page) => {
  await open(page, "/en/members/?q=upsala&class=associate");
  await page.getByText("No member matches this choice.").waitFor();
  await page.getByRole("link", { name: "Did you mean “Uppsala”?" }).waitFor();
  await page.getByRole("link", { name: "Without Class: 1" }).click();
  await page.getByText("1 of 54 members").waitFor();
});

browserTest("the table sorts by column, and its rows link through the selection", async (page) => {
  await open(page, "/en/members/?class=associate");
  await page.getByRole("link", { name: "Table" }).click();
  const rows = page.locator(".members-table tbody tr");
  await rows.first().waitFor();
  assert.equal(await rows.count(), 7);
  await page.getByRole("link", { name: "Joined" }).click();
  await page
    .getByRole("columnheader", { name: "Joined" })
    .and(page.locator('[aria-sort="ascending"]'))
    .waitFor();
  const name = await rows.first().getByRole("link").innerText();
  await rows.first().getByRole("link").click();
  await headingHasFocus(page, name);
  const way = page.getByRole("navigation", { name: "Previous and next in the selection" });
  await way.getByRole("link", { name: "Back to the 7 members chosen" }).waitFor();
  await way.locator(".after").getByRole("link").click();
  await page.waitForFunction((before) => document.querySelector("h1")?.innerText !== before, name);
});

browserTest("statistics are shown as charts and tables", async (page) => {
  await open(page, "/en/members/?view=figures");
  await page.getByRole("table", { name: "Members by class" }).waitFor();
  assert.equal(await page.getByRole("row", { name: /^Full member 38/ }).count(), 1);
  await page.getByRole("img", { name: "Members by year of joining" }).waitFor();
  assert.equal(await page.locator(".members").isVisible(), false);
});

browserTest(
  "the year slider moves and plays, and the map follows",
  { reducedMotion: "reduce" },
  async (page) => {
    await open(page, "/en/members/");
    await tools(page);
    await page.locator("#facet-year > summary").click();
    const years = page.getByRole("slider", { name: /Joined by/ });
    await years.focus();
    await page.keyboard.press("Home");
    await page.getByText("23 of 54 members").waitFor();
    assert.match(page.url(), /year=1998/);
    await page.getByRole("button", { name: "Play" }).click();
    await page.waitForURL(/year=2000/);
    await page.getByRole("button", { name: "Play" }).and(page.locator('[aria-pressed="true"]')).click();
    await page.getByRole("button", { name: "Play" }).and(page.locator('[aria-pressed="false"]')).waitFor();
  },
);

for (const [format, name, begin] of [
  ["CSV", "members.csv", "\ufeffid,"],
  ["GeoJSON", "members.geojson", "{"],
  ["KML", "members.kml", "<?xml"],
  ["vCard", "members.vcf", "BEGIN:VCARD"],
  ["JSON", "members.json", "{"],
]) {
  browserTest(`the selection is exported as ${format}`, { acceptDownloads: true }, async (page) => {
    await open(page, "/en/members/?country=SE");
    await page.locator("#take > summary").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: format, exact: true }).click(),
    ]);
    assert.equal(download.suggestedFilename(), name);
    const text = readFileSync(await download.path(), "utf8");
    assert.ok(text.startsWith(begin), text.slice(0, 80));
    assert.ok(text.includes("Uppsala") && !text.includes("Calgary"));
  });
}

browserTest("the embedded map's links open outside of its frame", async (page, { context }) => {
  await open(page, "/en/embed/?class=full");
  await page.getByText("38 of 54 members").waitFor();
  assert.equal(await page.locator(".masthead").count(), 0);
  assert.equal(await markedMembers(page), 38);
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Open in the site" }).click(),
  ]);
  await opened.waitForURL(url("/en/members/"));
});

browserTest("the embed code has a preview that follows the selection", async (page) => {
  await open(page, "/en/members/?class=full");
  await page.locator("#take > summary").click();
  const button = page.getByRole("button", { name: "Preview" });
  await button.and(page.locator('[aria-expanded="false"]')).click();
  const preview = page.getByTitle("World Technopolis Association", { exact: true });
  const shown = preview.contentFrame();
  await shown.getByText("38 of 54 members").waitFor();
  await page.getByRole("searchbox").fill("daejeon");
  await shown.getByText("1 of 54 members").waitFor();
  await button.and(page.locator('[aria-expanded="true"]')).click();
  await preview.waitFor({ state: "detached" });
  await button.and(page.locator('[aria-expanded="false"]')).waitFor();
});
