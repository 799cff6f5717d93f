// Copying the list and the embed code.
import assert from "node:assert/strict";
import { browserTest, open } from "./browser-test.mjs";

/** Opens the panel with the buttons. */
async function openShare(page) {
  await open(page, "/en/members/?country=SE");
  await page.getByText("1 of 54 members").waitFor();
  await page.locator("#open-share").click();
}

const said = (page, text) => page.locator("#take-said").getByText(text).waitFor();
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const permissions = ["clipboard-read", "clipboard-write"];

browserTest("list and embed code are copied, and the status says so", { permissions }, async (page) => {
  await openShare(page);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await said(page, "The list has been copied.");
  assert.equal(await clipboard(page), "City of Uppsala, Uppsala, Sweden\n");
  await page.getByRole("button", { name: "Copy code" }).click();
  await said(page, "The code has been copied.");
  assert.match(await clipboard(page), /^<iframe src="http/);
});

for (const [case_, breakIt] of /** @type {[string, () => void][]} */ ([
  ["without a clipboard", () => Object.defineProperty(navigator, "clipboard", { value: undefined })],
  [
    "with a clipboard that refuses",
    () => {
      navigator.clipboard.write = () => Promise.reject(new DOMException("", "NotAllowedError"));
    },
  ],
])) {
  browserTest(
    `${case_} the list is copied from a field, and the focus stays`,
    { permissions },
    async (page) => {
      const copied = [];
      await page.exposeFunction("copied", (text) => copied.push(text));
      await page.addInitScript(() =>
        addEventListener("copy", ({ target }) =>
          /** @type {any} */ (window).copied(/** @type {any} */ (target).value),
        ),
      );
      await openShare(page);
      await page.evaluate(breakIt);
      const button = page.getByRole("button", { name: "Copy as text" });
      await button.click();
      await said(page, "The list has been copied.");
      assert.deepEqual(copied, ["City of Uppsala, Uppsala, Sweden\n"]);
      assert.ok(await button.evaluate((element) => element === document.activeElement));
    },
  );
}

browserTest("a failed copy is announced", async (page) => {
  await openShare(page);
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException("", "NotAllowedError"));
    document.execCommand = () => false;
  });
  await page.getByRole("button", { name: "Copy code" }).click();
  await said(page, "The browser did not allow copying.");
});

browserTest("the clipboard is asked within the click, before the list has arrived", async (page) => {
  await openShare(page);
  // The script that copies has been loaded.
  await page.locator("#embed-choices:enabled").waitFor();
  for (const name of ["Copy as text", "Copy code"]) {
    const isAsked = await page.getByRole("button", { name }).evaluate((button) => {
      let isAsked = false;
      navigator.clipboard.write = () => {
        isAsked = true;
        return Promise.resolve();
      };
      // Dispatched synchronously: nothing that is awaited has arrived when this returns.
      /** @type {HTMLElement} */ (button).click();
      return isAsked;
    });
    assert.ok(isAsked, name);
  }
});
