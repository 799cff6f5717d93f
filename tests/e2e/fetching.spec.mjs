// What hosts and other scripts can do to the app's and the worker's requests: too many bytes, no answer, answers of other kinds.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { browserTest, live, open, url, markedMembers } from "./browser-test.mjs";
import { assertReadable, waitForBroken } from "./failure-helpers.mjs";
import { proxyTest } from "./proxy.mjs";

const LIST = "/data/members.geojson";
// Not the list that the page preloads.
const SOURCE = "/data/source.geojson";
const settings = JSON.parse(readFileSync(new URL("../../public/config.json", import.meta.url), "utf8"));
const MEGABYTE = 1_000_000;

/** The list as the app loads it, and as the worker does. */
const LOADERS = {
  app: () => {},
  worker: (host) =>
    host.json("/config.json", { ...settings, members: { type: "geojson", url: SOURCE.slice(1) } }),
};

const publishedList = async (page) => {
  await page.locator(".notice").getByText("published with this site").waitFor();
  assert.equal(await markedMembers(page), 54);
  assert.equal(await page.locator("#broken").isVisible(), false);
};

/** The notice says that the list is too large, with the bound. */
const tooLarge = (page) =>
  page
    .locator(".notice")
    .getByText(/\b50 (MB|megabytes)/)
    .waitFor();

for (const [loader, setUp] of Object.entries(LOADERS)) {
  const list = loader === "worker" ? SOURCE : LIST;
  proxyTest(`an endless list ends at the bound (${loader})`, { expectErrors: true }, async (page, host) => {
    setUp(host);
    let sent = 0;
    let closed;
    host.answers[list] = (_, response) => {
      const spaces = Buffer.alloc(65_536, " ");
      response.writeHead(200, { "content-type": "application/geo+json" });
      const endless = Readable.from(
        (function* () {
          yield '{"type":"FeatureCollection","features":[';
          for (;;) {
            sent += spaces.length;
            yield spaces;
          }
        })(),
      );
      closed = once(response, "close").then(() => endless.destroy());
      endless.pipe(response);
    };
    await page.goto(`${host.origin}/en/members/`);
    await tooLarge(page);
    await publishedList(page);
    await closed;
    assert.ok(sent > 50 * MEGABYTE && sent < 80 * MEGABYTE, `${sent} bytes were sent`);
  });

  proxyTest(
    `a compressed list that expands beyond the bound is given up (${loader})`,
    { expectErrors: true },
    async (page, host) => {
      setUp(host);
      const body = gzipSync(Buffer.alloc(51 * MEGABYTE, " "));
      host.answers[list] = (_, response) => {
        response.writeHead(200, { "content-type": "application/geo+json", "content-encoding": "gzip" });
        response.end(body);
      };
      await page.goto(`${host.origin}/en/members/`);
      await tooLarge(page);
      await publishedList(page);
    },
  );
}

browserTest("a host that never answers the app", { expectErrors: true }, async (page) => {
  await page.clock.install();
  await page.route(`**${LIST}`, () => {});
  const requested = page.waitForRequest(`**${LIST}`);
  await page.goto(url("/en/members/"), { waitUntil: "commit" });
  await requested;
  await page.waitForFunction(() => document.documentElement.hasAttribute("data-busy"));
  await page.clock.fastForward(11_000);
  await page.locator(".notice").getByText("there was no answer within 10 seconds").waitFor();
  await publishedList(page);
});

proxyTest("a host that never answers the worker", { expectErrors: true }, async (page, host) => {
  LOADERS.worker(host);
  host.answers[SOURCE] = () => {};
  // A hundred times faster, because the worker repeats the request.
  const faster =
    "{ const { setTimeout } = self; self.setTimeout = (task, ms) => setTimeout(task, ms / 100); }\n";
  await page.route("**/static/worker-*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: faster + (await response.text()) });
  });
  await page.goto(`${host.origin}/en/members/`);
  await page.locator(".notice").getByText("There was no answer in time").waitFor({ timeout: 60_000 });
  await publishedList(page);
  assert.ok(host.requests.filter((path) => path === SOURCE).length > 1, "the request is repeated");
});

/** Wraps `fetch` for the list, as extensions do. To be evaluated before the page's scripts. */
function wrapFetch(kind) {
  const answers = {
    TypeError: () => Promise.reject(new TypeError("blocked")),
    AbortError: () => Promise.reject(new DOMException("blocked", "AbortError")),
    TimeoutError: () => Promise.reject(new DOMException("blocked", "TimeoutError")),
    string: () => Promise.reject("blocked"),
    object: () => Promise.resolve({ ok: true, status: 200, headers: new Headers(), body: null }),
  };
  const original = globalThis.fetch;
  globalThis.fetch = (request, options) =>
    String(/** @type {Request} */ (request).url ?? request).endsWith("/data/members.geojson")
      ? /** @type {Promise<any>} */ (answers[kind]())
      : original(request, options);
}

for (const kind of ["TypeError", "AbortError", "TimeoutError"]) {
  browserTest(
    `a fetch that rejects with a ${kind} is a failed request`,
    { expectErrors: true },
    async (page) => {
      await page.addInitScript(wrapFetch, kind);
      await open(page, "/en/members/");
      await publishedList(page);
    },
  );
}

// gloo-net panics at these: docs/adr/0015-fetch-through-gloo-net.md has what cannot be guarded.
for (const [kind, name] of [
  ["string", "rejects with a text"],
  ["object", "resolves to something other than a Response"],
]) {
  browserTest(`a fetch that ${name} ends in the offer to reload`, { expectErrors: true }, async (page) => {
    await page.addInitScript(wrapFetch, kind);
    await page.goto(url("/en/members/"));
    await waitForBroken(page);
    await assertReadable(page);
  });
}

/** The requests for the list, with their queries. */
const listRequests = (host) => host.requests.filter((path) => path.startsWith(LIST));

proxyTest("a preloaded list is fetched once", {}, async (page, host) => {
  await page.goto(`${host.origin}/en/members/`);
  await live(page);
  await page.getByText("54 members in 32 countries and regions").waitFor();
  assert.deepEqual(listRequests(host), [LIST]);
});

proxyTest("the query of the list's URL is sent once and unchanged", {}, async (page, host) => {
  host.json("/config.json", { ...settings, members: `${LIST.slice(1)}?v=1` });
  // As the build would preload it.
  host.answers["/en/members/"] = async (request, response) => {
    const { status, headers, body } = await host.site(request.url);
    const html = body.toString();
    const preload = html.match(/<link rel="preload"[^>]*members\.geojson[^>]*>/)[0];
    const changed = html.replace(preload, preload.replace(LIST, `${LIST}?v=1`));
    response.writeHead(status, headers).end(changed);
  };
  await page.goto(`${host.origin}/en/members/`);
  await live(page);
  await page.getByText("54 members in 32 countries and regions").waitFor();
  assert.deepEqual(listRequests(host), [`${LIST}?v=1`]);
});

for (const [name, headers] of [
  ["name", { "not a name": "1" }],
  ["value", { "x-key": "one\ntwo" }],
]) {
  proxyTest(
    `a header with an invalid ${name} fails without a crash`,
    { expectErrors: true },
    async (page, host) => {
      const members = { type: "json", url: "api/members", headers };
      host.json("/config.json", { ...settings, members });
      host.json("/api/members", []);
      await page.goto(`${host.origin}/en/members/`);
      await live(page);
      await publishedList(page);
      assert.ok(!host.requests.includes("/api/members"), "the request is not sent");
    },
  );
}
