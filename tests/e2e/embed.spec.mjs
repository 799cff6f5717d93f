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

/** Opens the page of the other site with the code of a frame, and waits until the page in that frame is live. */
async function openSite(page, code) {
  frame = code;
  const { port } = /** @type {import("node:net").AddressInfo} */ (site.address());
  await page.goto(`http://127.0.0.1:${port}/`);
  const content = page.locator("iframe").contentFrame();
  await content.locator("html[data-live]").waitFor({ state: "attached" });
  return content;
}

const openFrame = (page, src, { width = 700, height = 640 } = {}) =>
  openSite(page, `<iframe src="${src}" width="${width}" height="${height}"></iframe>`);

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

for (const { width, height } of [
  { width: 320, height: 640 },
  { width: 700, height: 640 },
  { width: 1200, height: 720 },
  { width: 1200, height: 800 },
]) {
  browserTest(`a frame of ${width} × ${height} px shows the whole embedded map`, async (page) => {
    const shown = await openFrame(page, url("/en/embed/?class=full"), { width, height });
    await shown.getByText("38 of 54 members").waitFor();
    const { content, inner, bottom } = await shown.locator("html").evaluate((root) => ({
      content: root.scrollHeight,
      inner: innerHeight,
      bottom: document.getElementById("map-frame").getBoundingClientRect().bottom,
    }));
    assert.equal(inner, height);
    assert.equal(content, height);
    assert.ok(bottom < height, String(bottom));
  });
}

/** Opens the panel of the members' page, and waits until its choices are enabled. */
async function openPanel(page, query = "") {
  await open(page, `/en/members/${query}`);
  await page.locator("#open-share").click();
  await page.locator("#embed-choices:enabled").waitFor();
}
const code = (page) => page.locator("#embed-code").innerText();
const choose = (page, group, label) =>
  page.getByRole("group", { name: group }).getByRole("radio", { name: label }).check();
const permissions = ["clipboard-read", "clipboard-write"];
const LIGHT_PAPER = "rgb(251, 250, 246)";

for (const lang of ["en", "ko"]) {
  browserTest(
    `${lang}: the code that is shown has the site's origin, and works in another site`,
    async (page) => {
      await open(page, `/${lang}/members/?q=korea&class=full`);
      await page.locator("#open-share").click();
      const shownCode = await code(page);
      const [, src, height] = shownCode.match(/^<iframe src="([^"]+)" .* height="(\d+)"/);
      const address = url(`/${lang}/embed/?q=korea&class=full`);
      assert.deepEqual([src.replaceAll("&amp;", "&"), height], [address, "640"]);
      const shown = await openSite(page, shownCode);
      assert.equal(await shown.locator("html").evaluate(() => location.href), address);
    },
  );
}

browserTest("view, height, theme and language are put into the code", { permissions }, async (page) => {
  await openPanel(page, "?country=KR");
  const original = await code(page);
  await choose(page, "View", "Table");
  await choose(page, "Height", "800");
  await choose(page, "Theme", "Dark");
  await choose(page, "Language", "한국어");
  const changed = await code(page);
  const { groups } = changed.match(
    /^<iframe src="(?<src>[^"]+)" title="(?<title>[^"]+)" width="100%" height="800"/,
  );
  assert.equal(groups.src.replaceAll("&amp;", "&"), url("/ko/embed/?country=KR&view=table&theme=dark"));
  assert.match(groups.title, /세계과학도시연합/);
  await page.getByRole("button", { name: "Copy code" }).click();
  await page.locator("#take-said").getByText("The code has been copied.").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), changed);
  for (const [group, label] of [
    ["View", "Map of members"],
    ["Height", "640"],
    ["Theme", "System"],
    ["Language", "English"],
  ])
    await choose(page, group, label);
  assert.equal(await code(page), original);
});

browserTest("the choices are kept for another selection", async (page) => {
  await openPanel(page);
  await choose(page, "Theme", "Dark");
  await page.getByRole("searchbox").fill("uppsala");
  await page.getByText("1 of 54 members", { exact: true }).waitFor();
  await page.locator("#embed-code", { hasText: "q=uppsala&amp;theme=dark" }).waitFor();
  await page.getByRole("radio", { name: "Dark", checked: true }).waitFor();
});

browserTest(
  "without the script of the choices, the code is shown and the choices are disabled",
  { expectErrors: true },
  async (page) => {
    await page.route("**/static/export-*.js", (route) => route.abort());
    await open(page, "/en/members/?q=korea");
    await page.locator("#open-share").click();
    assert.match(await code(page), /\/en\/embed\/\?q=korea"/);
    assert.ok(await page.getByRole("radio", { name: "Dark" }).isDisabled());
  },
);

browserTest("previews are loaded when they are opened, in two widths", async (page) => {
  await openPanel(page, "?country=KR");
  assert.equal(await page.locator("#embed-preview iframe").count(), 0);
  await choose(page, "Theme", "Dark");
  await page.getByText("Preview here").click();
  for (const width of [360, 960]) {
    const frame = page.getByTitle(`In a column ${width}\u00A0px wide`);
    const content = frame.contentFrame();
    await content.getByText("8 of 54 members", { exact: true }).waitFor();
    assert.deepEqual(
      await content.locator("html").evaluate((root) => [innerWidth, innerHeight, root.dataset.theme]),
      [width, 640, "dark"],
    );
    const [box, place] = await Promise.all([frame.boundingBox(), frame.locator("..").boundingBox()]);
    assert.ok(Math.abs(box.width - place.width) < 4 && Math.abs(box.height - place.height) < 4);
  }
  await page.getByText("Preview here").click();
  await page.waitForFunction(() => !document.querySelector("#embed-preview iframe"));
});

for (const height of [640, 800]) {
  browserTest(`a frame of ${height} px has one region that scrolls the embedded table`, async (page) => {
    const shown = await openFrame(page, url("/en/embed/?view=table"), { width: 1000, height });
    await shown.locator(".members-table tbody tr").nth(53).waitFor();
    const hidden = await shown
      .locator(".table-frame")
      .evaluate((table) => table.scrollHeight - table.clientHeight);
    assert.equal(hidden, 0);
  });
}

for (const [address, system, shown] of /** @type {[string, "light" | "dark", string][]} */ ([
  ["?theme=dark", "light", "dark"],
  ["index.html?theme=dark", "light", "dark"],
  ["?theme=light", "dark", "light"],
  ["", "dark", "dark"],
])) {
  browserTest(
    `on a ${system} system the address /embed/${address} is ${shown}, whatever was chosen for the site`,
    { colorScheme: system },
    async (page) => {
      await open(page, "/en/about/");
      await page.evaluate(
        (other) => localStorage.setItem("theme", other),
        shown === "dark" ? "light" : "dark",
      );
      // A theme alone does not load the worker.
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      await open(page, `/en/embed/${address}`);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.equal(paper === LIGHT_PAPER ? "light" : "dark", shown);
      assert.ok(!requests.some((request) => request.includes("/worker")));
    },
  );
}

browserTest("sorting and filters stay within the frame, with its theme", async (page) => {
  const shown = await openFrame(page, url("/en/embed/?view=table&theme=dark"), { width: 1000 });
  const outside = page.url();
  await shown.getByRole("link", { name: "Joined" }).click();
  await shown.getByRole("columnheader", { name: "Joined" }).and(shown.locator("[aria-sort]")).waitFor();
  await shown.locator("#open-filters").click();
  await shown.locator("summary", { hasText: "Class" }).click();
  await shown.getByRole("link", { name: /^Associate member/ }).click();
  await shown.getByText("7 of 54 members").waitFor();
  assert.equal(page.url(), outside);
  assert.equal(await shown.locator("html").getAttribute("data-theme"), "dark");
  await shown.getByRole("link", { name: "Open in the site" }).click();
  await page.getByText("7 of 54 members").waitFor();
  assert.match(page.url(), /\/en\/members\/\?.*class=associate/);
});

browserTest("a click on a marker opens its popup within the frame, whose link leaves it", async (page) => {
  const shown = await openFrame(page, url("/en/embed/?q=uppsala"));
  await shown.getByText("1 of 54 members", { exact: true }).waitFor();
  await shown.locator("a.marker").click();
  const popup = shown.getByRole("group", { name: "City of Uppsala" });
  await popup.waitFor();
  assert.match(page.url(), /^http:\/\/127\.0\.0\.1:\d+\/$/);
  await popup.getByRole("link", { name: "City of Uppsala" }).click();
  await page.waitForURL((address) => address.pathname.endsWith("/en/members/uppsala/"));
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
