// The members' page on paper.
import assert from "node:assert/strict";
import { browserTest, members, open, still, url } from "./browser-test.mjs";

/** Serves a list of this many members: those of the site, and copies of them. */
function serve(page, count) {
  const features = Array.from({ length: count }, (_, index) => {
    const member = members[index % members.length];
    return { ...member, id: `${member.id}-${index}` };
  });
  const body = JSON.stringify({ type: "FeatureCollection", features });
  return page.route("**/data/members.geojson", (route) =>
    route.fulfill({ contentType: "application/geo+json", body }),
  );
}

/** Shows the page as it is printed, between the events `beforeprint` and `afterprint`. */
async function showPrint(page) {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.getByText("The number on each marker").waitFor();
}

/** The rows of the list and the markers on the map, with their numbers. */
const printed = (page) =>
  page.evaluate(() => {
    const number = (element) => element?.querySelector(":scope > .marker-number")?.textContent ?? "";
    const rows = Array.from(document.querySelectorAll("#member-list li > a"), (row) => ({
      href: row.getAttribute("href"),
      number: number(row),
    }));
    const markers = Array.from(document.querySelectorAll("#map-marks > g"), (marker) => ({
      href: marker.querySelector("a.marker")?.getAttribute("href"),
      count: Number(marker.querySelector(".cluster-count")?.textContent.replace(/\D/g, "") ?? 1),
      number: number(marker),
    }));
    return { rows, markers };
  });

/** Checks that every row has the number of its marker, and that the numbers rise in the list. */
function checkNumbers({ rows, markers }, count) {
  assert.equal(rows.length, count);
  const numbers = markers.map(({ number }) => Number(number));
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    Array.from(markers, (_, index) => index + 1),
  );
  for (const { number, count: held, href } of markers) {
    const own = rows.filter((row) => row.number === number);
    assert.equal(own.length, held, `marker ${number}`);
    if (href) assert.equal(own[0].href, href);
  }
  const first = [...new Set(rows.map(({ number }) => Number(number)))];
  assert.deepEqual(
    first,
    Array.from(markers, (_, index) => index + 1),
  );
}

for (const count of [54, 110, 130, 1000]) {
  browserTest(`${count} members are printed, each with the number of its marker`, still, async (page) => {
    if (count !== members.length) await serve(page, count);
    await open(page, "/en/members/");
    await showPrint(page);
    checkNumbers(await printed(page), count);
    assert.equal(await page.locator("#member-list li").filter({ visible: true }).count(), count);
    assert.equal(await page.locator(".more").filter({ visible: true }).count(), 0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.waitForFunction(() => !document.querySelector("main .marker-number"));
    assert.equal(await page.locator("#member-list li").count(), Math.min(count, 120));
  });
}

browserTest("very many members are printed in part, and the page says so", still, async (page) => {
  await serve(page, 5_100);
  await open(page, "/en/members/");
  await showPrint(page);
  await page.getByText("100 more members are not printed.").waitFor();
  assert.equal(await page.locator("#member-list li").count(), 5_000);
});

browserTest("the browser and the button print all members", still, async (page) => {
  await serve(page, 130);
  await page.addInitScript(() => {
    window.print = () => {
      /** @type {any} */ (window).rows = document.querySelectorAll("#member-list li").length;
    };
    addEventListener("afterprint", () => {
      /** @type {any} */ (window).printedRows = document.querySelectorAll(
        "#member-list li .marker-number",
      ).length;
    });
  });
  await open(page, "/en/members/");
  await page.pdf();
  await page.waitForFunction(() => /** @type {any} */ (window).printedRows === 130);
  await page.locator("#open-share").click();
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await page.waitForFunction(() => /** @type {any} */ (window).rows === 130);
});

/** How many pairs of these elements overlap. */
const overlaps = (locator) =>
  locator.evaluateAll((elements) => {
    const boxes = elements.map((element) => element.getBoundingClientRect());
    return boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    ).length;
  });

/** The edges of the first of these elements. */
const edges = (locator) => locator.first().evaluate((element) => element.getBoundingClientRect().toJSON());

/** Checks that a part is inside its frame. */
function checkInside(part, frame, name) {
  const margins = [
    part.left - frame.left,
    part.top - frame.top,
    frame.right - part.right,
    frame.bottom - part.bottom,
  ];
  assert.ok(Math.min(...margins) >= -1, `${name}: ${margins}`);
}

for (const width of [390, 1280, 1920]) {
  browserTest(
    `numbers on the printed map do not overlap, and its frame cuts nothing, at ${width} px`,
    { ...still, viewport: { width, height: 860 } },
    async (page) => {
      await open(page, "/en/members/");
      await showPrint(page);
      const numbers = page.locator("#map-marks .marker-number").filter({ visible: true });
      assert.ok((await numbers.count()) > 5);
      assert.equal(await overlaps(numbers), 0);
      const frame = await edges(page.locator("#map-frame"));
      for (const part of ["svg", "#map-marks"])
        checkInside(await edges(page.locator(`#map-frame ${part}`)), frame, part);
      assert.ok(frame.left >= 0 && frame.right <= width, JSON.stringify(frame));
    },
  );
}

browserTest("a member that the map does not show is printed without a number", still, async (page) => {
  await open(page, "/en/members/?at=36,127,20");
  await showPrint(page);
  const { rows } = await printed(page);
  assert.equal(rows.length, members.length);
  const number = (id) => rows.find(({ href }) => href.endsWith(`/${id}/`)).number;
  assert.match(number("daejeon"), /^\d+$/);
  assert.equal(number("uppsala"), "");
});

browserTest("an embedded map, which has no list, is printed with its counts", still, async (page) => {
  await open(page, "/en/embed/");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator(".cluster-count").filter({ visible: true }).first().waitFor();
  assert.equal(await page.locator(".marker-number").count(), 0);
});

/** Shows the table as it is printed. */
async function printTable(page) {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
}

browserTest("the table is printed without map and list", async (page) => {
  await open(page, "/en/members/?view=table");
  await page.getByRole("columnheader", { name: "Joined" }).waitFor();
  await printTable(page);
  assert.ok(await page.getByRole("table").isVisible());
  for (const id of ["#map", "#member-list"]) assert.ok(await page.locator(id).isHidden(), id);
});

for (const count of [101, 120, 2_000]) {
  browserTest(`a table of ${count} members on one page is printed whole`, still, async (page) => {
    await serve(page, count);
    await open(page, "/en/members/?view=table");
    const rows = page.locator(".members-table tbody tr");
    await page.getByRole("link", { name: `All ${count.toLocaleString("en")} members on one page` }).click();
    await rows.nth(count - 1).waitFor();
    await printTable(page);
    assert.equal(await rows.filter({ visible: true }).count(), count);
    for (const text of ["not printed", /^Page \d/])
      assert.equal(await page.getByText(text).filter({ visible: true }).count(), 0, String(text));
  });
}

browserTest(
  "a printed page of a table says which one it is, without links to the others",
  still,
  async (page) => {
    await serve(page, 120);
    await open(page, "/en/members/?view=table");
    const pages = page.getByRole("navigation", { name: "Pages of the table" });
    await pages.getByRole("link", { name: "Next" }).waitFor();
    await printTable(page);
    assert.ok(await pages.getByText("Page 1 of 2", { exact: true }).isVisible());
    assert.equal(await pages.getByRole("link").count(), 0);
  },
);

browserTest("a list of one area says so in print", still, async (page) => {
  await open(page, "/en/members/?at=36,127,20");
  await page.getByRole("checkbox", { name: "Only in this area" }).check();
  await showPrint(page);
  await page.getByText("Only in this area").filter({ visible: true }).waitFor();
  await page
    .getByText(/^\d+ of 54 members in view$/)
    .filter({ visible: true })
    .first()
    .waitFor();
});

browserTest(
  "without JavaScript all members have the number of their marker",
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto(url("/en/members/"));
    await page.emulateMedia({ media: "print" });
    await page.getByText("The number on each marker").waitFor();
    assert.equal(
      await page.locator("#member-list .marker-number").filter({ visible: true }).count(),
      members.length,
    );
  },
);

browserTest("what was chosen is printed in words, with the address of the selection", async (page) => {
  await open(page, "/en/members/?q=dae&class=full&country=KR");
  await page.getByText(/of 54 members$/).waitFor();
  await page.emulateMedia({ media: "print" });
  const chosen = await page.getByRole("list", { name: "Active filters" }).innerText();
  for (const text of ["Name or city: “dae”", "Class: Full member", "Country: South Korea"])
    assert.ok(chosen.includes(text), chosen);
  assert.ok(!chosen.includes("×") && !chosen.includes("Clear all"), chosen);
  const last = page.locator("main > :last-child");
  // The map shows the selection, and the address says where.
  await page.waitForURL(/\?q=dae&class=full&country=KR&at=[\d.,-]+$/);
  await last.filter({ hasText: page.url() }).waitFor();
  for (const hidden of ["button", "input"])
    assert.equal(await page.locator(`.chooser ${hidden}`).filter({ visible: true }).count(), 0, hidden);
});
