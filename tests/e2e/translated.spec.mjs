// A page translated by the browser: each text node is replaced by elements with another text.
import assert from "node:assert/strict";
import { browserTest, open, still } from "./browser-test.mjs";

/** To be evaluated in a page. Like a translator, it leaves out what is marked as not to be translated. */
function translate() {
  const walk = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walk.nextNode()) {
    const text = /** @type {Text} */ (walk.currentNode);
    if (text.data.trim() && !text.parentElement.closest('[translate="no"]')) texts.push(text);
  }
  for (const text of texts) {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = text.data.toUpperCase();
    outer.append(inner);
    text.replaceWith(outer);
  }
}

browserTest("status, list and filters follow the search in a translated page", async (page) => {
  await open(page, "/en/members/");
  await page.evaluate(translate);
  assert.equal(await page.locator(".count").innerText(), "54 MEMBERS IN 32 COUNTRIES AND REGIONS");
  await page.getByRole("searchbox").fill("uppsala");
  await page.getByText("1 of 54 members", { exact: true }).waitFor();
  assert.deepEqual(await page.locator("#member-list h2").allTextContents(), ["Sweden"]);
  assert.deepEqual(await page.locator("#member-list .name").allTextContents(), ["City of Uppsala"]);
  await page.getByRole("searchbox").fill("");
  await page.getByText("54 members in 32 countries and regions", { exact: true }).waitFor();
});

browserTest("the number of results follows the search in a translated page", async (page) => {
  await open(page, "/en/search/?q=uppsala");
  const count = page.locator(".count");
  await count.getByText(/results$/).waitFor();
  await page.evaluate(translate);
  await page.getByRole("searchbox").fill("xyzzyq");
  await count.getByText("Nothing was found.", { exact: true }).waitFor();
});

browserTest("what is in view follows the map in a translated page", still, async (page) => {
  await open(page, "/en/members/?at=36,127,20");
  const follow = page.locator(".follow");
  await follow.getByText(/^\d+ of 54 members in view$/).waitFor();
  await page.evaluate(translate);
  assert.match(await follow.locator("> span").innerText(), /MEMBERS IN VIEW$/);
  await page.getByRole("button", { name: "Whole world" }).click();
  await follow.getByText("54 of 54 members in view", { exact: true }).waitFor();
  // What the map has announced by now is translated, too.
  const announced = page.locator("[data-map] [role=status]");
  await announced.filter({ hasText: /^54 of 54 members in view$/ }).waitFor({ state: "attached" });
  await page.evaluate(translate);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await follow.getByRole("button", { name: /^Show \d+ members outside this view$/ }).waitFor();
  await announced.filter({ hasText: /^(?!54)\d+ of 54 members in view$/ }).waitFor({ state: "attached" });
});
