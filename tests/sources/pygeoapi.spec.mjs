// Members from pygeoapi, as config.json names it.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { headingHasFocus, open, browserTest } from "../e2e/browser-test.mjs";
import { pygeoapi } from "./pygeoapi.mjs";

let server;
before(async () => {
  server = await pygeoapi(process.env.SOURCE_PORT);
});
after(() => server?.end());

browserTest("pygeoapi's members are loaded page by page", async (page, { context }) => {
  const requests = [];
  context.on("request", (request) => request.url().includes("/items") && requests.push(request.url()));
  await open(page, "/en/members/");
  await page.getByText("54 members in 32 countries and regions").waitFor();
  assert.equal(requests.length, 3, requests.join("\n"));
  assert.ok(requests.every((url) => url.startsWith(server.origin)));
  assert.equal(await page.locator(".notice").count(), 0);
});

browserTest("a member from pygeoapi has a page", async (page) => {
  await open(page, "/ko/members/");
  await page.locator("#member-list").getByRole("link", { name: /대전/ }).first().click();
  await headingHasFocus(page, /대전/);
});
