// The host replaces the list of members while a page shows it: the page shows right members and right counts at each moment.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { live, members } from "./browser-test.mjs";
import { Proxy, proxyTest } from "./proxy.mjs";

/** @typedef {import("./browser-test.mjs").Page} Page */

const settings = JSON.parse(readFileSync(new URL("../../public/config.json", import.meta.url), "utf8"));
const collection = (features, more) => ({ type: "FeatureCollection", features, ...more });
// Without its first member every other one has another position.
const replaced = members.slice(1);

/** Answers like an OGC API with too many members to load as a whole: to each tile those within its edges. */
function tiled(features) {
  return (request, response) => {
    const query = new URL(request.url, "http://localhost").searchParams;
    const [west, south, east, north] = (query.get("bbox") ?? "-180,-90,180,90").split(",").map(Number);
    const within = features.filter(({ geometry: { coordinates } }) => {
      const [lon, lat] = coordinates;
      return lon >= west && lon <= east && lat >= south && lat <= north;
    });
    response.setHeader("content-type", "application/geo+json");
    response.end(JSON.stringify(collection(within, { numberMatched: within.length })));
  };
}

const TILED = "a list loaded by viewport";

/**
 * Where the list comes from: sets a host up, and returns what replaces the list there.
 * @type {Record<string, (host: Proxy, other: Proxy) => (features: any[]) => void>}
 */
const SOURCES = {
  "the site's own list": (host) => (features) => host.json("/data/members.geojson", collection(features)),
  "a list from another origin": (host, other) => {
    host.connectTo = other.origin;
    host.json("/config.json", { ...settings, members: `${other.origin}/members.geojson` });
    return (features) => other.json("/members.geojson", collection(features));
  },
  [TILED]: (host) => {
    host.json("/config.json", { ...settings, members: { type: "ogc", url: "api/members", max: 10 } });
    return (features) => (host.answers["/api/members/items"] = tiled(features));
  },
};

/** The pages whose list is loaded by viewport. */
const tiledPages = new WeakSet();

/** Lets a test hold the worker's responses to selections, and stop the worker. */
function controlWorkers() {
  window.workers = [];
  window.held = null;
  const selections = new Set();
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, transfer) {
    if (!window.workers.includes(this)) window.workers.push(this);
    if (message.type === "select-members") selections.add(message.id);
    return postMessage.call(this, message, transfer);
  };
  Object.defineProperty(Worker.prototype, "onmessage", {
    set(listener) {
      this.addEventListener("message", (event) => {
        if (window.held && selections.has(event.data.id)) window.held.push(() => listener(event));
        else listener(event);
      });
    },
  });
}

const hold = (page) => page.evaluate(() => void (window.held = []));
const isHeld = (page) => page.waitForFunction(() => window.held.length > 0);
const release = (page) =>
  page.evaluate(() => {
    const { held } = window;
    window.held = null;
    held.forEach((respond) => respond());
  });

const openTools = async (page) => {
  await page.locator("#open-filters").click();
  await page.locator("#facet-class > summary").click();
};
const toggle = (page, name) => page.locator(`#class-${name}`).click();

/** What the page shows: "7 of 54 members" and the members' ids. To be evaluated in the page. */
function shown() {
  const [, count, all] = /^(\d+) of (\d+) members/.exec(document.querySelector(".count").textContent) ?? [];
  const links = [...document.querySelectorAll("#member-list li a")];
  const ids = links.map((link) => link.getAttribute("href").match(/members\/([^/]+)\//)[1]);
  return { count: Number(count), all: Number(all), ids: ids.toSorted() };
}

/** The ids of the members of some classes in a list. */
const idsOf = (list, classes) =>
  list
    .filter((member) => classes.includes(member.properties.class))
    .map(({ id }) => id)
    .toSorted();

/** How often the worker has responded to requests of a type. To be evaluated in the page. */
const responses = (type) => performance.getEntriesByName(`worker ${type}`, "measure").length;

/** Waits until the list of the viewport is loaded: the worker is asked again, and has nothing new. */
async function viewportIsLoaded(page) {
  let loaded;
  do {
    loaded = await page.evaluate(responses, "load-members");
    const updates = await page.evaluate(responses, "update-viewport");
    await page.evaluate(() => dispatchEvent(new Event("resize")));
    await page.waitForFunction(
      (count) => performance.getEntriesByName("worker update-viewport", "measure").length > count,
      updates,
    );
    await page.locator("html:not([data-busy])").waitFor({ state: "attached" });
  } while ((await page.evaluate(responses, "load-members")) > loaded);
}

/**
 * Waits until the page shows the members of some classes, and asserts that they and their count are those of the list that the
 * page shows: the first or the replaced one, or only one of them.
 */
async function assertShown(page, classes, lists = [members, replaced]) {
  const expected = lists.map((list) => {
    const ids = idsOf(list, classes);
    return { count: ids.length, all: list.length, ids };
  });
  const end = Date.now() + 10_000;
  const isExpected = (found) => expected.some((one) => JSON.stringify(one) === JSON.stringify(found));
  let found = await page.evaluate(shown);
  while (!isExpected(found) && Date.now() < end) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    found = await page.evaluate(shown);
  }
  assert.ok(isExpected(found), JSON.stringify(found));
  if (tiledPages.has(page)) await viewportIsLoaded(page);
  found = await page.evaluate(shown);
  assert.ok(isExpected(found), JSON.stringify(found));
}

/**
 * @param {string} moment
 * @param {(page: Page, replace: () => void) => Promise<void>} body
 */
function replacementTest(moment, body) {
  for (const [name, setUp] of Object.entries(SOURCES)) {
    proxyTest(`${name} is replaced ${moment}`, { expectErrors: true }, async (page, host) => {
      const other = await Proxy.start();
      try {
        const publish = setUp(host, other);
        publish(members);
        await page.addInitScript(controlWorkers);
        if (name === TILED) tiledPages.add(page);
        await page.goto(`${host.origin}/en/members/`);
        await live(page);
        await page.getByText("54 members in 32 countries and regions").waitFor();
        await body(page, () => publish(replaced));
        assert.equal(await page.locator("#broken").isVisible(), false);
      } finally {
        other.stop();
      }
    });
  }
}

replacementTest("before the first choice", async (page, replace) => {
  replace();
  await openTools(page);
  await toggle(page, "associate");
  await assertShown(page, ["associate"]);
});

replacementTest("between two choices", async (page, replace) => {
  await openTools(page);
  await toggle(page, "associate");
  await assertShown(page, ["associate"], [members]);
  replace();
  await toggle(page, "full");
  await assertShown(page, ["associate", "full"]);
  await toggle(page, "associate");
  await assertShown(page, ["full"]);
});

replacementTest("while a choice is on its way", async (page, replace) => {
  await openTools(page);
  await hold(page);
  await toggle(page, "associate");
  await isHeld(page);
  replace();
  await release(page);
  await assertShown(page, ["associate"]);
});

replacementTest("while a choice is on its way, and loaded again", async (page, replace) => {
  await openTools(page);
  await hold(page);
  await toggle(page, "associate");
  await isHeld(page);
  replace();
  const heading = await page.locator("main h1").elementHandle();
  await page.evaluate(() => dispatchEvent(new Event("members")));
  // The page is rendered again.
  await page.waitForFunction((old) => document.querySelector("main h1") !== old, heading);
  await release(page);
  await assertShown(page, ["associate"]);
});

replacementTest("and the worker starts again", async (page, replace) => {
  await openTools(page);
  await toggle(page, "associate");
  await assertShown(page, ["associate"], [members]);
  replace();
  await page.evaluate(() => window.workers.at(-1).dispatchEvent(new Event("error")));
  await toggle(page, "full");
  await assertShown(page, ["associate", "full"], [replaced]);
});

proxyTest("the list is fetched once, however much is chosen", {}, async (page, host) => {
  await page.goto(`${host.origin}/en/members/`);
  await live(page);
  await openTools(page);
  await toggle(page, "associate");
  await assertShown(page, ["associate"]);
  assert.equal(host.requests.filter((path) => path.startsWith("/data/members.")).length, 1);
});
