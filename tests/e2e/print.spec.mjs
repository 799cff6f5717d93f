// The members' page on paper.
import assert from "node:assert/strict";
import { browserTest, members, open } from "./browser-test.mjs";

const COUNT = 110;
/** More members than the site has: its own, and copies of them. */
const many = Array.from({ length: COUNT }, (_, index) => {
  const member = members[index % members.length];
  return { ...member, id: `${member.id}-${index}` };
});

browserTest("all members are printed when a list has up to 120", async (page) => {
  const body = JSON.stringify({ type: "FeatureCollection", features: many });
  await page.route("**/data/members.geojson", (route) =>
    route.fulfill({ contentType: "application/geo+json", body }),
  );
  await open(page, "/en/members/");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#member-list li").filter({ visible: true }).count(), COUNT);
  assert.equal(await page.locator(".more").filter({ visible: true }).count(), 0);
});

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
