// Members from lists on another host: config.json names the CSV file; the tests override it with the others.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { BASE_URL, open, browserTest } from "../e2e/browser-test.mjs";
import { nginx } from "./nginx.mjs";

let server;
before(async () => {
  server = await nginx(process.env.SOURCE_PORT);
});
after(() => server?.end());

/** Overrides the site's source by another one on the same host. */
async function tell(page, members) {
  const settings = await (await fetch(`${BASE_URL}/config.json`)).json();
  const body = JSON.stringify({
    ...settings,
    members: { ...members, url: `${server.origin}${members.url}` },
  });
  await page.route("**/config.json", (route) => route.fulfill({ contentType: "application/json", body }));
}

browserTest("a CSV file on another host", async (page) => {
  await open(page, "/ko/members/");
  await page.getByText("32개 국가·지역 회원 54곳").waitFor();
  await page.locator("#member-list").getByRole("link", { name: /대전/ }).first().waitFor();
  assert.equal(await page.locator(".notice").count(), 0);
});

browserTest("a JSON document on another host", async (page) => {
  const fields = {
    id: "/slug",
    name: "/title/rendered",
    country_code: "/where/code",
    lat: "/where/lat",
    lon: "/where/lon",
  };
  await tell(page, { type: "json", url: "/members.json", items: "/data", fields });
  await open(page, "/en/members/");
  await page.getByText("54 members in 32 countries and regions").waitFor();
  assert.equal(await page.locator(".notice").count(), 0);
});

browserTest(
  "a host without CORS headers is reported, and the published list shown",
  { expectErrors: true },
  async (page) => {
    await tell(page, { type: "csv", url: "/closed/members.csv" });
    await open(page, "/en/members/");
    await page.getByText("54 members in 32 countries and regions").waitFor();
    assert.match(await page.locator(".notice").first().innerText(), /Access-Control-Allow-Origin|CORS/);
  },
);

browserTest(
  "if the host fails, the cached list is shown with its date",
  { expectErrors: true },
  async (page, { context }) => {
    await open(page, "/en/members/");
    await page.getByText("54 members in 32 countries and regions").waitFor();
    await context.route(`${server.origin}/**`, (route) => route.fulfill({ status: 404, body: "" }));
    await open(page, "/en/members/");
    const notice = page.locator(".notice");
    await notice.getByText("status 404").waitFor();
    const day = await page.evaluate(() =>
      new Date().toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" }),
    );
    await notice.getByText(`The list that this browser last loaded, on ${day}, is shown instead.`).waitFor();
    await page.getByText("54 members in 32 countries and regions").waitFor();
    await context.unroute(`${server.origin}/**`);
    await notice.getByRole("button", { name: "Try again" }).click();
    await notice.waitFor({ state: "detached" });
  },
);

browserTest("a list is revalidated with its host", async (page, { context }) => {
  const statuses = [];
  context.on("response", (response) => response.url().startsWith(server.origin) && statuses.push(response));
  await open(page, "/en/members/");
  await page.getByText("54 members in 32 countries and regions").waitFor();
  await open(page, "/en/members/");
  await page.getByText("54 members in 32 countries and regions").waitFor();
  const again = await statuses.at(-1).request().allHeaders();
  assert.ok(again["if-none-match"], JSON.stringify(again));
});

browserTest(
  "an absolute URL is a source like any other, with its failures",
  { expectErrors: true },
  async (page) => {
    const settings = await (await fetch(`${BASE_URL}/config.json`)).json();
    for (const [path, shown] of [
      ["/members.geojson", "54 members in 32 countries and regions"],
      ["/nothing.geojson", "status 404"],
    ]) {
      const body = JSON.stringify({ ...settings, members: `${server.origin}${path}` });
      await page.route("**/config.json", (route) => route.fulfill({ contentType: "application/json", body }));
      await open(page, "/en/members/");
      await page.getByText(shown).first().waitFor();
      await page.unroute("**/config.json");
    }
  },
);
