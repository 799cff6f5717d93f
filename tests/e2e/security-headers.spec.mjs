// Integrity attributes, and hosts that send the headers of another version.
import assert from "node:assert/strict";
import { browserTest, open, url } from "./browser-test.mjs";
import { assertReadable, waitForBroken } from "./failure-helpers.mjs";

browserTest("scripts and styles have the integrity of their files", async (page) => {
  await open(page, "/en/members/");
  const [declared, found] = await page.evaluate(async () => {
    /** @type {NodeListOf<any>} */
    const all = document.querySelectorAll("script[src], link[rel=modulepreload], link[rel=stylesheet]");
    const links = [...all];
    const hashes = links.map(async ({ src, href }) => {
      const bytes = await (await fetch(src ?? href)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
      return `sha384-${btoa(String.fromCharCode(...digest))}`;
    });
    return [links.map(({ integrity }) => integrity), await Promise.all(hashes)];
  });
  // The boot script, the bindings and the deferred style; everything else is inlined or loaded by the boot script.
  assert.equal(declared.length, 3);
  assert.deepEqual(declared, found);
});

/** Simulates a host that sends the headers of another build. */
const withOldHashes = (page) =>
  page.route(url("/en/members/"), async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    headers["content-security-policy"] = headers["content-security-policy"].replaceAll(
      / 'sha256-[^']+'/g,
      "",
    );
    await route.fulfill({ response, headers });
  });

browserTest(
  "the style is loaded as a file if the host sends old headers",
  { expectErrors: true },
  async (page) => {
    await withOldHashes(page);
    await page.goto(url("/en/members/"));
    await page.locator("html[data-live]").waitFor();
    await page.waitForFunction(() => getComputedStyle(document.body).margin === "0px");
    assert.match(
      await page.locator("head link[rel=stylesheet]").first().getAttribute("href"),
      /static\/main-\w+\.css$/,
    );
  },
);

browserTest("with old headers, a failure is still reported", { expectErrors: true }, async (page) => {
  await withOldHashes(page);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(url("/en/members/"));
  await waitForBroken(page);
});

browserTest(
  "a script with the wrong hash is blocked, and the page can be read",
  { expectErrors: true },
  async (page) => {
    const other = { contentType: "text/javascript; charset=utf-8", body: 'document.title = "changed";' };
    await page.route("**/static/boot-*.js", (route) => route.fulfill(other));
    const refused = page.waitForEvent("console", (message) => message.text().includes("integrity"));
    await page.goto(url("/en/members/"));
    await refused;
    assert.notEqual(await page.title(), "changed");
    await waitForBroken(page);
    await assertReadable(page);
  },
);

browserTest(
  "a policy that blocks the module is reported, and the page can be read",
  { expectErrors: true },
  async (page) => {
    await page.route(url("/en/members/"), async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      headers["content-security-policy"] = headers["content-security-policy"].replace(
        " 'wasm-unsafe-eval'",
        "",
      );
      await route.fulfill({ response, headers });
    });
    await page.goto(url("/en/members/"));
    await waitForBroken(page);
    await assertReadable(page);
  },
);

browserTest(
  "the app starts under old headers that forbid its trusted types",
  { expectErrors: true },
  async (page) => {
    await page.route(url("/en/members/"), async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      headers["content-security-policy"] = headers["content-security-policy"].replace(
        "trusted-types site",
        "trusted-types 'none'",
      );
      await route.fulfill({ response, headers });
    });
    await open(page, "/en/members/");
    assert.equal(await page.locator("#broken").isVisible(), false);
  },
);
