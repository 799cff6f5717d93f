// The map of members in pages of other sites.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before } from "node:test";
import { browserTest, open, url } from "./browser-test.mjs";

// A site of another origin, whose only page has a frame.
let frame = "";
const site = createServer((_, response) => {
  response.setHeader("content-type", "text/html");
  response.end(`<!doctype html><title>Another site</title><body>${frame}`);
});
before(() => new Promise((listening) => site.listen(0, "127.0.0.1", () => listening(undefined))));
after(() => site.close());

/** Opens the page of the other site, and waits until the page in its frame is live. */
async function openFrame(page, src, width = 700) {
  frame = `<iframe id="f" src="${src}" width="${width}" height="640"></iframe>`;
  const { port } = /** @type {import("node:net").AddressInfo} */ (site.address());
  await page.goto(`http://127.0.0.1:${port}/`);
  const content = page.locator("#f").contentFrame();
  await content.locator("html[data-live]").waitFor({ state: "attached" });
  return content;
}

browserTest("a member pressed in a frame opens in the whole tab", async (page) => {
  const shown = await openFrame(page, url("/en/embed/?q=uppsala"));
  await shown.getByText("1 of 54 members", { exact: true }).waitFor();
  assert.equal(await shown.locator(".masthead").count(), 0);
  await shown.locator("a.marker").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => address.pathname.endsWith("/en/members/uppsala/"));
  await page.getByRole("heading", { level: 1, name: "City of Uppsala" }).waitFor();
});

browserTest("the embedded map says whose members it shows, and leads to their site", async (page) => {
  const shown = await openFrame(page, url("/en/embed/"));
  await shown.getByRole("link", { name: "World Technopolis Association" }).waitFor();
  await shown.getByRole("link", { name: "Open in the site" }).click();
  await page.waitForURL(url("/en/members/"));
});

for (const width of [320, 700, 1200]) {
  browserTest(`a frame ${width} px wide shows the whole embedded map`, async (page) => {
    const shown = await openFrame(page, url("/en/embed/?class=full"), width);
    await shown.getByText("38 of 54 members").waitFor();
    const { content, height, bottom } = await shown.locator("html").evaluate((root) => ({
      content: root.scrollHeight,
      height: innerHeight,
      bottom: document.getElementById("map-frame").getBoundingClientRect().bottom,
    }));
    assert.equal(height, 640);
    assert.equal(content, 640);
    assert.ok(bottom < 640, String(bottom));
  });
}

browserTest("the embed code is absolute and has the height of the frame", async (page) => {
  await open(page, "/en/members/?q=korea");
  await page.locator("#open-share").click();
  const code = await page.locator("#embed-code").innerText();
  assert.match(code, /^<iframe src="https?:\/\/[^/"]+\/.*en\/embed\/\?q=korea" .* height="640"/);
});

browserTest("a preview of the embedded map opens in a new tab", async (page, { context }) => {
  await open(page, "/en/members/?class=full");
  await page.locator("#open-share").click();
  await page.getByRole("searchbox").fill("daejeon");
  await page.getByText("1 of 54 members", { exact: true }).waitFor();
  const [preview] = await Promise.all([
    context.waitForEvent("page"),
    page.locator('a[href*="q=daejeon"]', { hasText: "Preview in a new tab" }).click(),
  ]);
  await preview.getByText("1 of 54 members", { exact: true }).waitFor();
  assert.equal(preview.url(), url("/en/embed/?q=daejeon&class=full"));
});
