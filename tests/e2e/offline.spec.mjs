import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { change, versionIn } from "./host.mjs";
import { headingHasFocus, live, twoFrames } from "./site.mjs";
import { follow, found, heading, kept, open, toAbout, until, visit } from "./worker.mjs";

const HOSTS = process.env.HOSTS ?? "hosts";
const ABOUT = "content/en/about.json";

/** Deploys another version, in which one text is another. */
const deploy = (host, word = "anew") => {
  host.folder = host.copy();
  change(host.folder, ABOUT, "About WTA", `About WTA, ${word}`);
};

visit(
  "after one visit the site works without a network, with map, members and texts",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/");
    await kept(page, host);
    await host.leave();
    await open(page, host, "/en/members/");
    assert.equal(await page.locator("a.marker").count(), 54);
    assert.equal(await page.locator(".notice").count(), 0);
    await page.locator("#member-list").getByRole("link", { name: "Calgary" }).click();
    await headingHasFocus(page, "City of Calgary");
    await toAbout(page);
    await headingHasFocus(page, "About WTA");
    assert.match(await found(page, "Calgary"), /1 result/);
    await open(page, host, "/en/members/daejeon/");
    await heading(page, "Daejeon Metropolitan City");
    await open(page, host, "/en/members/?at=36,128,6");
    await page.locator("[data-map-ready]").first().waitFor();
  },
);

visit(
  "without a network the root leads to the language of before",
  { expectErrors: true, locale: "ko-KR" },
  async (page, host) => {
    await open(page, host, "/ko/");
    await kept(page, host);
    await host.leave();
    await page.goto(`${host.origin}/`);
    await page.waitForURL(`${host.origin}/ko/`);
    await live(page);
    await follow(page, "회원");
    await headingHasFocus(page, "회원");
    assert.equal(await page.locator("a.marker").count(), 54);
  },
);

visit("a language that is read later is kept as well", { expectErrors: true }, async (page, host) => {
  await open(page, host, "/en/");
  await kept(page, host);
  await open(page, host, "/ko/");
  await until(page, async () => {
    const [name] = await caches.keys();
    const urls = (await (await caches.open(name)).keys()).map(({ url }) => url);
    return (
      urls.some((url) => url.includes("/content/ko/about.json?")) &&
      urls.some((url) => url.includes("/ko/shell.html?"))
    );
  });
  await host.leave();
  await open(page, host, "/ko/about/");
  await page.locator("h1").waitFor();
});

visit(
  "a new version while a page is open: it goes on as it was, the next page is new, and so it stays",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/");
    await kept(page, host);
    deploy(host);
    await toAbout(page);
    await headingHasFocus(page, "About WTA");
    await follow(page, "Members");
    await headingHasFocus(page, "Members");
    assert.equal(await page.locator(".notice").count(), 0);
    assert.match(await found(page, "Calgary"), /1 result/);
    await open(page, host, "/en/about/");
    await heading(page, "About WTA, anew");
    await kept(page, host);
    await host.leave();
    await open(page, host, "/en/about/");
    await heading(page, "About WTA, anew");
  },
);

const isNew = async (page, host) => {
  await live(page);
  assert.equal(await page.locator("#boot").getAttribute("data-version"), versionIn(host.folder));
};

for (const serviceWorkers of ["allow", "block"]) {
  /** Opens a page, and deploys another version before the worker, if there is one, could keep the first. */
  const overtaken = (name, path, body) =>
    visit(
      `${name} (worker: ${serviceWorkers})`,
      { serviceWorkers, expectErrors: true },
      async (page, host) => {
        let answer;
        host.held = { file: ABOUT, until: new Promise((resolve) => (answer = resolve)) };
        await open(page, host, path);
        deploy(host);
        answer();
        await body(page, host);
      },
    );

  overtaken(
    "a new version before the first was kept: links lead to it as a whole",
    "/en/",
    async (page, host) => {
      await toAbout(page);
      await heading(page, "About WTA, anew");
      await isNew(page, host);
      await page.goBack();
      await heading(page, "Science cities grow by sharing");
    },
  );

  overtaken(
    "and so do members, whose pages the old desk would have made",
    "/en/members/?at=51,-114,5",
    async (page, host) => {
      await page.locator("#member-list").getByRole("link", { name: "Calgary" }).click();
      await heading(page, "City of Calgary");
      await isNew(page, host);
      assert.match(await found(page, "Calgary"), /1 result/);
    },
  );

  overtaken("who has gone elsewhere in the meantime is not taken away", "/en/", async (page, host) => {
    let answer;
    host.held = { file: "version.txt", until: new Promise((resolve) => (answer = resolve)) };
    const asked = page.waitForRequest("**/version.txt");
    await follow(page, "Contact");
    await asked;
    await follow(page, "Members");
    await headingHasFocus(page, "Members");
    const loaded = [];
    page.on("request", (request) => request.isNavigationRequest() && loaded.push(request.url()));
    const told = page.waitForResponse("**/version.txt");
    answer();
    await (await told).finished();
    await page.evaluate(twoFrames);
    assert.deepEqual(loaded, []);
    assert.equal(page.url(), `${host.site}/en/members/`);
  });
}

visit("an answer that is no version leads nowhere else", { serviceWorkers: "block" }, async (page, host) => {
  await open(page, host, "/en/");
  writeFileSync(
    join(host.folder, "version.txt"),
    "<!doctype html><title>A page for whatever is missing</title>",
  );
  const before = await page.evaluate(() => (window.same = true));
  await toAbout(page);
  await headingHasFocus(page, "About WTA");
  assert.equal(await page.evaluate(() => window.same), before);
});

visit("what only others ask for is not kept", {}, async (page, host) => {
  await open(page, host, "/en/");
  await kept(page, host);
  const urls = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
  assert.deepEqual(
    urls.filter((url) => /preview\.png|sitemap\.xml|robots\.txt|schema\//.test(url)),
    [],
  );
});

visit(
  "two pages, two versions: each has its own files",
  { expectErrors: true },
  async (page, host, { context }) => {
    await open(page, host, "/en/");
    await kept(page, host);
    deploy(host);
    const other = await context.newPage();
    await open(other, host, "/en/");
    await kept(other, host);
    await host.leave();
    await toAbout(other);
    await headingHasFocus(other, "About WTA, anew");
    await toAbout(page);
    await headingHasFocus(page, "About WTA");
  },
);

visit("versions that no page needs are removed", {}, async (page, host) => {
  const first = versionIn(host.folder);
  await open(page, host, "/en/");
  await kept(page, host);
  for (const word of ["anew", "again"]) {
    deploy(host, word);
    await open(page, host, "/en/");
    await kept(page, host);
  }
  await until(
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

visit("a deploy that is not finished is not kept", { expectErrors: true }, async (page, host) => {
  await open(page, host, "/en/");
  await kept(page, host);
  const next = host.copy();
  change(next, ABOUT, "About WTA", "About WTA, anew");
  cpSync(join(host.folder, ABOUT), join(next, ABOUT));
  host.folder = next;
  await open(page, host, "/en/");
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
  });
  await until(page, async () => !(await navigator.serviceWorker.getRegistration()).installing);
  await host.leave();
  await open(page, host, "/en/about/");
  await heading(page, "About WTA");
});

visit(
  "members and settings come from the host, and without one as they were last",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/members/");
    await kept(page, host);
    const file = join(host.folder, "data/members.geojson");
    const list = JSON.parse(readFileSync(file, "utf8"));
    list.features.pop();
    writeFileSync(file, JSON.stringify(list));
    await open(page, host, "/en/members/");
    assert.equal(await page.locator("a.marker").count(), 53);
    await until(page, async () => {
      const [name] = await caches.keys();
      const answer = await (await caches.open(name)).match("/data/members.geojson");
      return (await answer.json()).features.length === 53;
    });
    await host.leave();
    await open(page, host, "/en/members/");
    assert.equal(await page.locator("a.marker").count(), 53);
  },
);

visit(
  "the worker can be withdrawn: nothing is kept, and the site is as before",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/");
    await kept(page, host);
    cpSync(join(HOSTS, "withdrawn/service-worker.js"), join(host.folder, "service-worker.js"));
    for (const file of ["service-worker.js.br", "service-worker.js.gz"]) rmSync(join(host.folder, file));
    await open(page, host, "/en/");
    await until(page, async () => {
      const [registrations, stores] = await Promise.all([
        navigator.serviceWorker.getRegistrations(),
        caches.keys(),
      ]);
      return registrations.length === 0 && stores.length === 0;
    });
    await open(page, host, "/en/about/");
    await heading(page, "About WTA");
  },
);

visit(
  "where there is no room the site works as without the worker",
  { expectErrors: true },
  async (page, host, { context }) => {
    const session = await context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: host.origin, quotaSize: 20_000 });
    const tried = context.waitForEvent("serviceworker");
    await open(page, host, "/en/");
    await tried;
    await until(page, async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration || !(registration.installing || registration.active);
    });
    await toAbout(page);
    await headingHasFocus(page, "About WTA");
  },
);

visit("where workers are forbidden the site works, and says nothing", {}, async (page, host) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException("forbidden", "SecurityError"));
  });
  await open(page, host, "/en/");
  await toAbout(page);
  await headingHasFocus(page, "About WTA");
  assert.equal(await page.locator("#broken").isVisible(), false);
});

visit("a build without a version, for development, has no worker", {}, async (page, host) => {
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
