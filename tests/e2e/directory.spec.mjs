// Searching, filtering, comparing and exporting members.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest, headingHasFocus, open, still } from "./browser-test.mjs";

const tools = async (page) => {
  await page.locator("#open-filters").click();
  await page.locator("#facet-class > summary").waitFor();
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
  await page.waitForURL(/\/en\/members\/\?class=associate&country=KR&at=[\d.,-]+$/);
  await page.getByRole("link", { name: "Remove Country: South Korea" }).click();
  await page.getByText("7 of 54 members").waitFor();
  await page.goBack();
  await page.getByText("1 of 54 members").waitFor();
  await page.getByRole("link", { name: "Clear all" }).click();
  await page.getByText("54 members in 32 countries and regions").waitFor();
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
  await page.getByText("No members match.").waitFor();
  await page.getByRole("link", { name: "Did you mean “Uppsala”?" }).waitFor();
  await page.getByRole("link", { name: "Without Class: 1" }).click();
  await page.getByText("1 of 54 members").waitFor();
});

browserTest("a text that names a group instead of members offers the group", async (page) => {
  await open(page, "/en/members/?q=europe");
  await page.getByText("No members match.").waitFor();
  await page.getByRole("link", { name: "Part of the world: Europe" }).click();
  await page.getByRole("link", { name: "Remove Part of the world: Europe" }).waitFor();
  assert.equal(await page.getByRole("searchbox").inputValue(), "");
  const rows = await page.locator("#member-list li").count();
  await page.getByText(`${rows} of 54 members`).waitFor();
});

browserTest("every column of the table sorts, without moving the header", async (page) => {
  await open(page, "/en/members/?view=table");
  const head = page.locator(".members-table thead");
  const sizes = () =>
    head.locator("th").evaluateAll((all) => all.map((th) => th.getBoundingClientRect().height));
  await head.waitFor();
  assert.equal(await page.locator('th[aria-sort="ascending"]').innerText(), "Name");
  const before = await sizes();
  assert.ok(Math.max(...before) < 50, before.join());
  const rows = page.locator(".members-table tbody tr");
  for (const name of ["Name", "Place", "Country", "Class", "Kind", "Joined"]) {
    const column = page.getByRole("columnheader", { name });
    await column.getByRole("link").click();
    await column.and(page.locator("[aria-sort]")).waitFor();
    assert.equal(await page.locator("[aria-sort]").count(), 1);
    assert.deepEqual(await sizes(), before);
  }
  await page.getByRole("columnheader", { name: "Place" }).getByRole("link").click();
  await page.getByRole("columnheader", { name: "Place" }).and(page.locator("[aria-sort]")).waitFor();
  const places = (await rows.locator("td:nth-child(2)").allInnerTexts()).filter(Boolean);
  assert.deepEqual(places, places.toSorted(new Intl.Collator("en").compare));
});

for (const width of [390, 1280]) {
  browserTest(
    `the table's header stays, at ${width} px`,
    { viewport: { width, height: 800 } },
    async (page) => {
      await open(page, "/en/members/?view=table");
      const frame = page.locator(".table-frame");
      await frame.waitFor();
      const { hidden, top } = await frame.evaluate((element) => {
        element.scrollTop = 600;
        const head = element.querySelector("thead th").getBoundingClientRect();
        return {
          hidden: element.scrollWidth - element.clientWidth,
          top: head.top - element.getBoundingClientRect().top,
        };
      });
      assert.ok(Math.abs(top) < 3, `the header is ${top} px below the edge`);
      assert.equal(hidden > 0, width < 768, `${hidden} px are hidden`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
    },
  );
}

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
  await way.getByRole("link", { name: "Back to the 7 selected members" }).waitFor();
  await way.locator(".after").getByRole("link").click();
  await page.waitForFunction((before) => document.querySelector("h1")?.innerText !== before, name);
});

const yearSlider = async (page) => {
  await open(page, "/en/members/");
  await page.locator("#open-years").click();
  return page.getByRole("slider", { name: /^Joined/ });
};

browserTest("the year slider plays until it is paused, and says so", async (page) => {
  const years = await yearSlider(page);
  await years.focus();
  await page.keyboard.press("Home");
  await page.getByText("23 of 54 members").waitFor();
  assert.match(page.url(), /year=1998/);
  await page.getByRole("button", { name: "Play" }).press("Enter");
  await page.waitForURL(/year=2000/);
  await page.getByRole("button", { name: "Pause" }).press("Enter");
  await page.getByRole("button", { name: "Play" }).waitFor();
});

browserTest("at its last year the year slider selects everybody, as without the slider", async (page) => {
  const years = await yearSlider(page);
  const shown = async () => [
    new URL(page.url()).search,
    await page.locator(".count").innerText(),
    await years.inputValue(),
    await years.getAttribute("aria-valuetext"),
    await page.locator(".years p").innerText(),
  ];
  const untouched = await shown();
  assert.match(untouched.join(), /54 members in 32 countries.*2018.*any year.*7 members/);
  await years.focus();
  for (const [key, count] of [
    ["ArrowLeft", "46 of 54 members"],
    ["End", "54 members in 32"],
  ]) {
    await page.keyboard.press(key);
    await page.getByText(count).waitFor();
  }
  assert.deepEqual(await shown(), untouched);
  await page.keyboard.press("ArrowLeft");
  await page.getByText("46 of 54 members").waitFor();
  await page.getByRole("button", { name: "Play" }).click();
  await page.getByText("54 members in 32").waitFor();
  await page.getByRole("button", { name: "Play" }).waitFor();
  assert.deepEqual(await shown(), untouched);
});

browserTest("with reduced motion each press advances by one year", still, async (page) => {
  const years = await yearSlider(page);
  await page.getByRole("button", { name: "Next year" }).click();
  await page.getByText("23 of 54 members").waitFor();
  await page.getByRole("button", { name: "Next year" }).click();
  await page.waitForURL(/year=1999/);
  assert.equal(await years.inputValue(), "1999");
});

browserTest("decades open into their years", async (page) => {
  await open(page, "/en/members/");
  await tools(page);
  const joined = page.locator("#facet-joined");
  await joined.locator("> summary").click();
  assert.equal(await joined.getByRole("link", { name: /^1998/ }).isVisible(), false);
  assert.match(await joined.locator(".facet-values > ul > li").last().innerText(), /^Year unknown\s+7$/);
  await joined.getByText("Single years", { exact: true }).first().click();
  await joined.getByRole("link", { name: /^1998/ }).click();
  await page.getByText("23 of 54 members").waitFor();
  assert.equal(new URL(page.url()).search, "?joined=1998");
  // The group stays open, and the decade is a choice of its own.
  await joined.getByRole("link", { name: /^1998/ }).click();
  await joined.getByRole("link", { name: /^1990–1999/ }).click();
  await page.waitForURL(/joined=1990s/);
});

browserTest("the countries of the filter are in the reader's alphabetical order", async (page) => {
  for (const lang of ["en", "ko"]) {
    await open(page, `/${lang}/members/?class=full`);
    await tools(page);
    await page.locator("#facet-country > summary").click();
    const names = await page
      .locator("#facet-country li")
      .evaluateAll((items) => items.map((item) => item.textContent.replace(/\s*\d+$/, "")));
    assert.equal(names.length, 32);
    assert.deepEqual(names, names.toSorted(new Intl.Collator(lang).compare));
  }
});

for (const [format, name, begin] of [
  ["CSV", "members.csv", "\ufeffid,"],
  ["GeoJSON", "members.geojson", "{"],
  ["KML", "members.kml", "<?xml"],
  ["vCard", "members.vcf", "BEGIN:VCARD"],
  ["JSON", "members.json", "{"],
]) {
  browserTest(`the selection is exported as ${format}`, { acceptDownloads: true }, async (page) => {
    await open(page, "/en/members/?country=SE");
    await page.locator("#open-share").click();
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
