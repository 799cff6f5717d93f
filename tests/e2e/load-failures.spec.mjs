// Members, settings and content that fail to load.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest, headingHasFocus, live, open, url, markedMembers } from "./browser-test.mjs";

const LIST = "**/data/members.geojson";
const PUBLISHED = "**/data/members.published.geojson";
const real = readFileSync(new URL("../../public/data/members.geojson", import.meta.url), "utf8");
const json = (body) => ({ status: 200, contentType: "application/geo+json", body });

/** @typedef {{ status: number, contentType?: string, body: string }} Response */
/** @type {Record<string, [response: Response, reason: string]>} */
const failures = {
  "is missing": [{ status: 404, body: "" }, "the server answered with status 404"],
  "fails on the server": [{ status: 500, body: "" }, "the server answered with status 500"],
  "is a web page": [
    { status: 200, contentType: "text/html", body: "<!doctype html><p>Hello" },
    "a web page (HTML)",
  ],
  "is cut off": [json(real.slice(0, 9000)), "an incomplete file"],
  "is not GeoJSON": [json("[1, 2, 3]"), "another kind of document"],
};

for (const [name, [answer, reason]] of Object.entries(failures)) {
  browserTest(
    `a list that ${name}: says so and falls back on the published list`,
    { expectErrors: true },
    async (page) => {
      await page.route(LIST, (route) => route.fulfill(answer));
      await open(page, "/en/members/");
      const notice = page.locator(".notice");
      await notice.getByText("The list of members (data/members.geojson) could not be loaded").waitFor();
      assert.ok((await notice.textContent()).includes(reason), await notice.textContent());
      await notice.getByText("published with this site, dated 23 November 2026").waitFor();
      assert.equal(await markedMembers(page), 54);
    },
  );
}

browserTest(
  "a list that doesn't respond within ten seconds times out and says so",
  { expectErrors: true },
  async (page) => {
    await page.clock.install();
    await page.route(LIST, () => {});
    const arrived = page.waitForRequest(LIST);
    await page.goto(url("/en/members/"), { waitUntil: "commit" });
    await arrived;
    await page.waitForFunction(() => document.documentElement.hasAttribute("data-busy"));
    await page.clock.fastForward(11_000);
    await page.locator(".notice").getByText("there was no answer within 10 seconds").waitFor();
    assert.equal(await markedMembers(page), 54);
  },
);

browserTest('"Try again" loads the list once it is back', { expectErrors: true }, async (page) => {
  let broken = true;
  await page.route(LIST, (route) => (broken ? route.fulfill({ status: 500, body: "" }) : route.continue()));
  await open(page, "/en/members/");
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(".notice").waitFor({ state: "detached" });
  assert.equal(await markedMembers(page), 54);
});

browserTest(
  "without any list the prerendered page stays, with a notice",
  { expectErrors: true },
  async (page) => {
    await page.route(LIST, (route) => route.abort());
    await page.route(PUBLISHED, (route) => route.abort());
    await page.goto(url("/ko/members/"));
    const notice = page.locator(".notice");
    await notice.getByText("응답이 없습니다").waitFor();
    assert.equal(await markedMembers(page), 54);
    assert.equal(await page.locator("#member-list li").count(), 54);
    await page.unroute(LIST);
    await page.getByRole("button", { name: "다시 시도" }).click();
    await live(page);
    await notice.waitFor({ state: "detached" });
  },
);

browserTest("an empty list says so", async (page) => {
  await page.route(LIST, (route) => route.fulfill(json('{"type":"FeatureCollection","features":[]}')));
  await open(page, "/en/members/");
  await page.getByRole("status").getByText("The list has no members.").waitFor();
  assert.equal(await markedMembers(page), 0);
  assert.equal(await page.locator(".notice").count(), 0);
});

browserTest("three invalid records are left out and listed", async (page) => {
  let left = 3;
  const broken = real.replace(/"type": "Point"/g, (point) => (left-- > 0 ? '"type": "Spot"' : point));
  await page.route(LIST, (route) => route.fulfill(json(broken)));
  await open(page, "/en/members/");
  const summary = page.getByText("3 records could not be read and are left out.");
  await summary.click();
  assert.equal(await page.locator(".problems li").count(), 3);
  await page.getByText("daejeon (line").waitFor();
  assert.equal(await markedMembers(page), 51);
});

browserTest(
  "invalid settings are reported by key, and the published ones used",
  { expectErrors: true },
  async (page) => {
    await page.route("**/config.json", (route) => route.fulfill(json('{"nam": {}}')));
    await open(page, "/en/about/");
    const notice = page.locator(".notice");
    await notice.getByText("unknown field `nam`").waitFor();
    await notice.getByText("The settings published with this site").waitFor();
    await page.getByRole("heading", { level: 1, name: "About WTA" }).waitFor();
    await page.locator("#menu").getByRole("link", { name: "Members", exact: true }).click();
    await headingHasFocus(page, "Members");
    await notice.getByText("unknown field `nam`").waitFor();
    await page.getByRole("searchbox").fill("uppsala");
    await page.getByText("1 of 54 members").waitFor();
  },
);

browserTest(
  "without any settings the prerendered page stays, with a notice",
  { expectErrors: true },
  async (page) => {
    await page.route("**/config*.json", (route) => route.fulfill(json("{")));
    await page.goto(url("/en/about/"));
    await page.locator(".notice").getByText("config.json").waitFor();
    await page.getByRole("heading", { level: 1, name: "About WTA" }).waitFor();
  },
);

browserTest(
  "content that fails to load says so, links to the prerendered page and retries",
  { expectErrors: true },
  async (page) => {
    await open(page, "/en/");
    await page.route("**/content/en/contact.json", (route) => route.fulfill({ status: 503, body: "" }));
    await page.locator("#menu").getByRole("link", { name: "Contact" }).click();
    await headingHasFocus(page, "Contact");
    await page.locator(".notice").getByText("status 503").waitFor();
    await page.getByRole("link", { name: "Open the published page" }).waitFor();
    await page.unroute("**/content/en/contact.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("main").getByRole("link", { name: /3364/ }).waitFor();
    assert.equal(await page.locator(".notice").count(), 0);
  },
);

browserTest(
  "a failed version request before the content has loaded is ignored",
  { expectErrors: true },
  async (page) => {
    await open(page, "/en/");
    await page.route("**/version.txt", (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    await page.route("**/content/en/contact.json", async (route) => {
      await failed;
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      await route.continue();
    });
    await page.locator("#menu").getByRole("link", { name: "Contact" }).click();
    await headingHasFocus(page, "Contact");
    assert.equal(await page.locator("#broken").isVisible(), false);
  },
);

browserTest("content that fails on the first load can be retried", { expectErrors: true }, async (page) => {
  await page.route("**/content/en/about.json", (route) => route.abort());
  await page.goto(url("/en/about/"));
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  await page.unroute("**/content/en/about.json");
  await again.click();
  await live(page);
  assert.equal(await page.locator("#broken").isVisible(), false);
});

browserTest("loading for less than half a second shows no indicator", async (page) => {
  await page.goto(url("/en/about/"));
  const opacity = await page.evaluate(() => {
    document.documentElement.setAttribute("data-busy", "");
    return getComputedStyle(document.documentElement, "::before").opacity;
  });
  assert.equal(opacity, "0");
});
