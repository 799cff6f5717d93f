// Members from lists that stand on another host: config.json names the table, the others are named in its place.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { BASE_URL, open, scenario } from "../e2e/site.mjs";
import { nginx } from "./nginx.mjs";

let server;
before(async () => {
  server = await nginx(process.env.SOURCE_PORT);
});
after(() => server?.end());

/** Lets the site be told of another source on the same host. */
async function tell(page, members) {
  const settings = await (await fetch(`${BASE_URL}/config.json`)).json();
  const body = JSON.stringify({ ...settings, members: { ...members, url: `${server.origin}${members.url}` } });
  await page.route("**/config.json", (route) => route.fulfill({ contentType: "application/json", body }));
}

scenario("a table on another host", {}, async (page) => {
  await open(page, "/ko/members/");
  await page.getByText("32개국 54개 회원").waitFor();
  await page.locator("#member-list").getByRole("link", { name: /대전/ }).first().waitFor();
  assert.equal(await page.locator(".notice").count(), 0);
});

scenario("a document of another shape on another host", {}, async (page) => {
  const fields = { id: "/slug", name: "/title/rendered", country_code: "/where/code", lat: "/where/lat", lon: "/where/lon" };
  await tell(page, { type: "json", url: "/members.json", items: "/data", fields });
  await open(page, "/en/members/");
  await page.getByText("54 members in 32 countries").waitFor();
  assert.equal(await page.locator(".notice").count(), 0);
});

scenario("a host that does not let others read is told of, and the published list is shown", { expectErrors: true }, async (page) => {
  await tell(page, { type: "csv", url: "/closed/members.csv" });
  await open(page, "/en/members/");
  await page.getByText("54 members in 32 countries").waitFor();
  assert.match(await page.locator(".notice").first().innerText(), /Access-Control-Allow-Origin|CORS/);
});
