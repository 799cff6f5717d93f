// A new version is deployed while pages of an old one are open.
import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { headingHasFocus, live, twoFrames } from "./browser-test.mjs";
import {
  followMenu,
  goToAbout,
  open,
  search,
  serviceWorkerTest,
  waitForHeading,
  waitUntil,
  waitUntilCached,
} from "./service-worker-helpers.mjs";
import { ABOUT, rewriteVersion, versionOf } from "./test-host.mjs";

serviceWorkerTest(
  "after a deploy an open page keeps its version; the next page is new",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/");
    await waitUntilCached(page, host);
    host.deploy();
    await goToAbout(page);
    await headingHasFocus(page, "About WTA");
    await followMenu(page, "Members");
    await headingHasFocus(page, "Members");
    assert.equal(await page.locator(".notice").count(), 0);
    assert.match(await search(page, "Calgary"), /1 result/);
    await open(page, host, "/en/about/");
    await waitForHeading(page, "About WTA, anew");
    await waitUntilCached(page, host);
    await host.goOffline();
    await open(page, host, "/en/about/");
    await waitForHeading(page, "About WTA, anew");
  },
);

const assertNewVersion = async (page, host) => {
  await live(page);
  assert.equal(await page.locator("#boot").getAttribute("data-version"), versionOf(host.folder));
};

for (const serviceWorkers of ["allow", "block"]) {
  /** Opens a page and deploys another version before the service worker, if there is one, has cached the first. */
  const overtakenTest = (name, path, body) =>
    serviceWorkerTest(
      `${name} (service workers: ${serviceWorkers})`,
      { serviceWorkers, expectErrors: true },
      async (page, host) => {
        let release;
        host.delayed = { file: ABOUT, until: new Promise((resolve) => (release = resolve)) };
        await open(page, host, path);
        host.deploy();
        release();
        await body(page, host);
      },
    );

  overtakenTest(
    "a deploy before the first version is cached: links load the new one",
    "/en/",
    async (page, host) => {
      await goToAbout(page);
      await waitForHeading(page, "About WTA, anew");
      await assertNewVersion(page, host);
      await page.goBack();
      await waitForHeading(page, "Science cities grow by sharing");
    },
  );

  overtakenTest(
    "a deploy before the first version is cached: so do members",
    "/en/members/?at=51,-114,5",
    async (page, host) => {
      await page.locator("#member-list").getByRole("link", { name: "Calgary" }).click();
      await waitForHeading(page, "City of Calgary");
      await assertNewVersion(page, host);
      assert.match(await search(page, "Calgary"), /1 result/);
    },
  );

  overtakenTest(
    "a late version response doesn't interrupt a newer navigation",
    "/en/",
    async (page, host) => {
      let release;
      host.delayed = { file: "version.txt", until: new Promise((resolve) => (release = resolve)) };
      const requested = page.waitForRequest("**/version.txt");
      await followMenu(page, "Contact");
      await requested;
      await followMenu(page, "Members");
      await headingHasFocus(page, "Members");
      const loaded = [];
      page.on("request", (request) => request.isNavigationRequest() && loaded.push(request.url()));
      const received = page.waitForResponse("**/version.txt");
      release();
      await (await received).finished();
      await page.evaluate(twoFrames);
      assert.deepEqual(loaded, []);
      assert.equal(page.url(), `${host.site}/en/members/`);
    },
  );
}

serviceWorkerTest(
  "a version response that isn't a version is ignored",
  { serviceWorkers: "block" },
  async (page, host) => {
    await open(page, host, "/en/");
    writeFileSync(
      join(host.folder, "version.txt"),
      "<!doctype html><title>A page for whatever is missing</title>",
    );
    const before = await page.evaluate(() => (window.same = true));
    await goToAbout(page);
    await headingHasFocus(page, "About WTA");
    assert.equal(await page.evaluate(() => window.same), before);
  },
);

serviceWorkerTest(
  "two pages of two versions each get their own files",
  { expectErrors: true },
  async (page, host, { context }) => {
    await open(page, host, "/en/");
    await waitUntilCached(page, host);
    host.deploy();
    const other = await context.newPage();
    await open(other, host, "/en/");
    await waitUntilCached(other, host);
    await host.goOffline();
    await goToAbout(other);
    await headingHasFocus(other, "About WTA, anew");
    await goToAbout(page);
    await headingHasFocus(page, "About WTA");
  },
);

serviceWorkerTest("versions that no page needs are evicted", async (page, host) => {
  const first = versionOf(host.folder);
  await open(page, host, "/en/");
  await waitUntilCached(page, host);
  for (const word of ["anew", "again"]) {
    host.deploy(word);
    await open(page, host, "/en/");
    await waitUntilCached(page, host);
  }
  await waitUntil(
    page,
    async (version) => {
      const [name] = await caches.keys();
      const urls = (await (await caches.open(name)).keys()).map(({ url }) => url);
      return urls.length > 0 && !urls.some((url) => url.endsWith(`?version=${version}`));
    },
    first,
  );
  const abouts = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).filter(({ url }) =>
      url.includes("/content/en/about.json?"),
    ).length;
  });
  assert.equal(abouts, 2);
});

serviceWorkerTest("an incomplete deploy is not cached", { expectErrors: true }, async (page, host) => {
  await open(page, host, "/en/");
  await waitUntilCached(page, host);
  const next = host.copy();
  rewriteVersion(next, ABOUT, "About WTA", "About WTA, anew");
  cpSync(join(host.folder, ABOUT), join(next, ABOUT));
  host.folder = next;
  await open(page, host, "/en/");
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
  });
  await waitUntil(page, async () => !(await navigator.serviceWorker.getRegistration()).installing);
  await host.goOffline();
  await open(page, host, "/en/about/");
  await waitForHeading(page, "About WTA");
});
