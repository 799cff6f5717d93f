// The service worker: what it caches, and the site without a network.
import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { headingHasFocus, live, markedMembers } from "./browser-test.mjs";
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

const HOSTS = process.env.HOSTS ?? "hosts";

serviceWorkerTest("after one visit the site works offline", { expectErrors: true }, async (page, host) => {
  await open(page, host, "/en/");
  await waitUntilCached(page, host);
  await host.goOffline();
  await open(page, host, "/en/members/");
  assert.equal(await markedMembers(page), 54);
  assert.equal(await page.locator(".notice").count(), 0);
  await page.locator("#member-list").getByRole("link", { name: "Calgary" }).click();
  await headingHasFocus(page, "City of Calgary");
  await goToAbout(page);
  await headingHasFocus(page, "About WTA");
  assert.match(await search(page, "Calgary"), /1 result/);
  await open(page, host, "/en/members/daejeon/");
  await waitForHeading(page, "Daejeon Metropolitan City");
  await open(page, host, "/en/members/?at=36,128,6");
  await page.locator("[data-map-ready]").first().waitFor();
});

serviceWorkerTest(
  "offline, the root redirects to the last language",
  { expectErrors: true, locale: "ko-KR" },
  async (page, host) => {
    await open(page, host, "/ko/");
    await waitUntilCached(page, host);
    await host.goOffline();
    await page.goto(`${host.origin}/`);
    await page.waitForURL(`${host.origin}/ko/`);
    await live(page);
    await followMenu(page, "회원");
    await headingHasFocus(page, "회원");
    assert.equal(await markedMembers(page), 54);
  },
);

serviceWorkerTest(
  "offline, the visitor can change the language to one that was read",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/ko/");
    await waitUntilCached(page, host);
    await open(page, host, "/en/");
    await waitUntil(page, async () => {
      const [name] = await caches.keys();
      const urls = (await (await caches.open(name)).keys()).map(({ url }) => url);
      return ["en", "en.worker", "ko", "ko.worker"].every((file) =>
        urls.some((url) => url.includes(`/${file}.json?`)),
      );
    });
    await host.goOffline();
    await open(page, host, "/en/about/");
    await waitForHeading(page, "About WTA");
    const sameDocument = await page.evaluateHandle(() => document.documentElement);
    await page.getByRole("link", { name: "한국어" }).click();
    await headingHasFocus(page, "WTA 소개");
    await followMenu(page, "회원");
    await page.getByRole("searchbox").fill("Calgary");
    await page.getByText("전체 회원 54곳 중 1곳").waitFor();
    assert.ok(await sameDocument.evaluate((element) => element === document.documentElement));
  },
);

serviceWorkerTest(
  "a language that is read later is cached as well",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/");
    await waitUntilCached(page, host);
    await open(page, host, "/ko/");
    await waitUntil(page, async () => {
      const [name] = await caches.keys();
      const urls = (await (await caches.open(name)).keys()).map(({ url }) => url);
      return (
        urls.some((url) => url.includes("/content/ko/about.json?")) &&
        urls.some((url) => url.includes("/ko/shell.html?"))
      );
    });
    await host.goOffline();
    await open(page, host, "/ko/about/");
    await page.locator("h1").waitFor();
  },
);

serviceWorkerTest("files for other sites and crawlers aren't cached", async (page, host) => {
  await open(page, host, "/en/");
  await waitUntilCached(page, host);
  const urls = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
  assert.deepEqual(
    urls.filter((url) => /preview\.png|sitemap\.xml|robots\.txt|schema\//.test(url)),
    [],
  );
});

serviceWorkerTest(
  "members and settings come from the host first, then from the cache",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/members/");
    await waitUntilCached(page, host);
    const file = join(host.folder, "data/members.geojson");
    const list = JSON.parse(readFileSync(file, "utf8"));
    list.features.pop();
    writeFileSync(file, JSON.stringify(list));
    await open(page, host, "/en/members/");
    assert.equal(await markedMembers(page), 53);
    await waitUntil(page, async () => {
      const [name] = await caches.keys();
      const answer = await (await caches.open(name)).match("/data/members.geojson");
      return (await answer.json()).features.length === 53;
    });
    await host.goOffline();
    await open(page, host, "/en/members/");
    assert.equal(await markedMembers(page), 53);
  },
);

serviceWorkerTest(
  "the service worker can be unregistered, which clears its caches",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/");
    await waitUntilCached(page, host);
    cpSync(join(HOSTS, "withdrawn/service-worker.js"), join(host.folder, "service-worker.js"));
    for (const file of ["service-worker.js.br", "service-worker.js.gz"]) rmSync(join(host.folder, file));
    await open(page, host, "/en/");
    await waitUntil(page, async () => {
      const [registrations, stores] = await Promise.all([
        navigator.serviceWorker.getRegistrations(),
        caches.keys(),
      ]);
      return registrations.length === 0 && stores.length === 0;
    });
    await open(page, host, "/en/about/");
    await waitForHeading(page, "About WTA");
  },
);

serviceWorkerTest(
  "the site works if the storage quota is exceeded",
  { expectErrors: true },
  async (page, host, { context }) => {
    const session = await context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: host.origin, quotaSize: 20_000 });
    const tried = context.waitForEvent("serviceworker");
    await open(page, host, "/en/");
    await tried;
    await waitUntil(page, async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration || !(registration.installing || registration.active);
    });
    await goToAbout(page);
    await headingHasFocus(page, "About WTA");
  },
);

serviceWorkerTest("the site works silently if service workers are forbidden", async (page, host) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException("forbidden", "SecurityError"));
  });
  await open(page, host, "/en/");
  await goToAbout(page);
  await headingHasFocus(page, "About WTA");
  assert.equal(await page.locator("#broken").isVisible(), false);
});

serviceWorkerTest("a development build registers no service worker", async (page, host) => {
  for (const file of ["en/index.html", "en/about/index.html"]) {
    const path = join(host.folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(/ data-version="\w+"/, ""));
  }
  await page.addInitScript(() => {
    window.registrations = 0;
    const { register } = navigator.serviceWorker;
    navigator.serviceWorker.register = (...given) => {
      window.registrations += 1;
      return register.apply(navigator.serviceWorker, given);
    };
  });
  await open(page, host, "/en/");
  await page.waitForLoadState("networkidle");
  assert.equal(await page.evaluate(() => window.registrations), 0);
});
