import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rewriteVersion, versionOf } from "./test-host.mjs";
import { headingHasFocus, live, twoFrames } from "./browser-test.mjs";
import {
  followMenu,
  search,
  waitForHeading,
  waitUntilCached,
  open,
  goToAbout,
  waitUntil,
  serviceWorkerTest,
} from "./service-worker-helpers.mjs";

const HOSTS = process.env.HOSTS ?? "hosts";
const ABOUT = "content/en/about.json";

/** Deploys another version, in which one text has changed. */
const deploy = (host, word = "anew") => {
  host.folder = host.copy();
  rewriteVersion(host.folder, ABOUT, "About WTA", `About WTA, ${word}`);
};

serviceWorkerTest("after one visit the site works offline", { expectErrors: true }, async (page, host) => {
  await open(page, host, "/en/");
  await waitUntilCached(page, host);
  await host.goOffline();
  await open(page, host, "/en/members/");
  assert.equal(await page.locator("a.marker").count(), 54);
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
    assert.equal(await page.locator("a.marker").count(), 54);
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

serviceWorkerTest(
  "after a deploy an open page keeps its version; the next page is new",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/");
    await waitUntilCached(page, host);
    deploy(host);
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
        let answer;
        host.delayed = { file: ABOUT, until: new Promise((resolve) => (answer = resolve)) };
        await open(page, host, path);
        deploy(host);
        answer();
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
      let answer;
      host.delayed = { file: "version.txt", until: new Promise((resolve) => (answer = resolve)) };
      const asked = page.waitForRequest("**/version.txt");
      await followMenu(page, "Contact");
      await asked;
      await followMenu(page, "Members");
      await headingHasFocus(page, "Members");
      const loaded = [];
      page.on("request", (request) => request.isNavigationRequest() && loaded.push(request.url()));
      const told = page.waitForResponse("**/version.txt");
      answer();
      await (await told).finished();
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
  "two pages of two versions each get their own files",
  { expectErrors: true },
  async (page, host, { context }) => {
    await open(page, host, "/en/");
    await waitUntilCached(page, host);
    deploy(host);
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
    deploy(host, word);
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
    assert.equal(await page.locator("a.marker").count(), 53);
    await waitUntil(page, async () => {
      const [name] = await caches.keys();
      const answer = await (await caches.open(name)).match("/data/members.geojson");
      return (await answer.json()).features.length === 53;
    });
    await host.goOffline();
    await open(page, host, "/en/members/");
    assert.equal(await page.locator("a.marker").count(), 53);
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
    const place = join(host.folder, file);
    writeFileSync(place, readFileSync(place, "utf8").replace(/ data-version="\w+"/, ""));
  }
  await page.addInitScript(() => {
    globalThis.asked = 0;
    const { register } = navigator.serviceWorker;
    navigator.serviceWorker.register = (...given) => {
      globalThis.asked += 1;
      return register.apply(navigator.serviceWorker, given);
    };
  });
  await open(page, host, "/en/");
  await page.waitForLoadState("networkidle");
  assert.equal(await page.evaluate(() => globalThis.asked), 0);
});
