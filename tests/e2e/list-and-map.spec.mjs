// Map and list in step: one selection, and what the map shows of it.
import assert from "node:assert/strict";
import { open, browserTest, still } from "./browser-test.mjs";

const rows = (page) => page.locator("#member-list li");

/** The places of all marks on the screen, with the members that each stands for and whether the frame shows it. */
const marks = (page) =>
  page.evaluate(() => {
    const frame = document.querySelector("#map-frame").getBoundingClientRect();
    return [.../** @type {NodeListOf<SVGGElement>} */ (document.querySelectorAll("#map-marks > g"))].map(
      (group) => {
        const { e: x, f: y } = group.getScreenCTM();
        const name = group.querySelector("a").getAttribute("aria-label");
        const isInside = x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
        return { name, isInside, members: Number(/^(\d+) members/.exec(name)?.[1] ?? 1) };
      },
    );
  });

/** How many members have their mark in the frame. */
const seenMembers = async (page) =>
  (await marks(page)).reduce((sum, { isInside, members }) => sum + (isInside ? members : 0), 0);

/** Waits until as many members are in view as the page says. */
const inView = (page, seen, all) =>
  page
    .locator(".follow")
    .getByText(`${seen} of ${all} member${all === 1 ? "" : "s"} in view`)
    .waitFor();

browserTest(
  "the list shows the whole selection; a button shows what lies outside the view",
  still,
  async (page) => {
    await open(page, "/en/members/?country=DE&at=7.9,10,8");
    await inView(page, 0, 3);
    assert.equal(await rows(page).count(), 3);
    await page.getByRole("button", { name: "Show 3 members outside this view" }).click();
    await inView(page, 3, 3);
    assert.equal(await seenMembers(page), 3);
    assert.equal(await page.getByRole("button", { name: /outside this view/ }).count(), 0);
  },
);

for (const at of ["7.9,10,2", "50,10,8", "36,127,20"]) {
  browserTest(`at ${at} as many members are in view as have their mark in the frame`, still, async (page) => {
    await open(page, `/en/members/?at=${at}`);
    const text = page.locator(".follow").getByText(/ of 54 members in view/);
    assert.equal(await rows(page).count(), 54);
    await page.getByRole("checkbox", { name: "Only in this area" }).check();
    const seen = await seenMembers(page);
    assert.ok(seen > 0 && seen < 54);
    assert.equal(await text.innerText(), `${seen} of 54 members in view`);
    assert.equal(await rows(page).count(), seen);
    await page.getByRole("checkbox", { name: "Only in this area" }).uncheck();
    assert.equal(await rows(page).count(), 54);
  });
}
