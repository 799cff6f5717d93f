// The security policy in the pages, for hosts that send no headers; the build below a path has it.
import assert from "node:assert/strict";
import {
  followMenu,
  search,
  waitForHeading,
  waitUntilCached,
  open,
  goToAbout,
  serviceWorkerTest,
} from "./service-worker-helpers.mjs";
import { headingHasFocus, markedMembers } from "./browser-test.mjs";

const bare = (host) => (host.headers = []);

serviceWorkerTest("without headers the site works under the policy in its pages", async (page, host) => {
  bare(host);
  await open(page, host, "/en/members/");
  assert.equal(await markedMembers(page), 54);
  await goToAbout(page);
  await headingHasFocus(page, "About WTA");
  assert.match(await search(page, "Calgary"), /1 result/);
  await followMenu(page, "Members");
  await page.locator("#member-list").getByRole("link", { name: "Calgary" }).click();
  await waitForHeading(page, "City of Calgary");
  await waitUntilCached(page, host);
});

for (const path of ["/en/", "/ko/members/daejeon/", "/en/embed/", "/404.html"]) {
  serviceWorkerTest(`the policy in ${path} is enforced`, { expectErrors: true }, async (page, host) => {
    bare(host);
    await page.goto(host.site + path);
    const forbidden = await page.evaluate(async () => {
      const refused = new Promise((resolve) => addEventListener("securitypolicyviolation", resolve));
      document.body.setAttribute("style", "color: red");
      const { effectiveDirective, disposition } = await refused;
      return [effectiveDirective, disposition];
    });
    assert.deepEqual(forbidden, ["style-src-attr", "enforce"]);
  });
}
