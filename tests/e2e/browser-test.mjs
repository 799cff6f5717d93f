// Tests of the built site in a real browser. Each test gets a page of its own; a request to another host or an unexpected error
// in the console fails it.

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContext} BrowserContext */
/** @typedef {import("playwright-core").BrowserContextOptions & { expectErrors?: boolean }} Options */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch } from "../chromium.mjs";

export const BASE_URL = process.env.BASE_URL ?? "http://127.0.0.1:8080";
export const SITE_BASE = (process.env.SITE_BASE ?? "/").replace(/\/$/, "");
export const members = JSON.parse(
  readFileSync(new URL("../../public/data/members.geojson", import.meta.url), "utf8"),
).features;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * Defines a test on a page of its own. The service worker is off unless `serviceWorkers: "allow"` is given: it would fetch the
 * whole site for each test.
 * @param {string} name
 * @param {[body: Body] | [options: Options, body: Body]} rest Playwright's options, and `expectErrors` for tests of failures
 * @typedef {(page: Page, more: { context: BrowserContext }) => Promise<void>} Body
 */
export function browserTest(name, ...rest) {
  const [{ expectErrors = false, ...options }, body] =
    rest.length === 2 ? rest : [/** @type {Options} */ ({}), ...rest];
  test(name, async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      serviceWorkers: "block",
      ...options,
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const errors = [];
    const foreign = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== new URL(BASE_URL).hostname) foreign.push(request.url());
    });
    try {
      await body(page, { context });
      assert.deepEqual(foreign, [], "requests to other hosts");
      if (!expectErrors) assert.deepEqual(errors, [], "errors in the console");
    } finally {
      await context.close();
    }
  });
}

/** Options of a test without animations.
 * @type {Options} */
export const still = { reducedMotion: "reduce" };

/** The URL of a path within the site. */
export const url = (path) => `${BASE_URL}${SITE_BASE}${path}`;

/**
 * Lets a test run the app's rendering tasks one by one: while `window.stepping` is set, tasks scheduled without delay are
 * queued in `window.tasks`.
 */
export const stepScheduler = (page) =>
  page.addInitScript(() => {
    const original = window.setTimeout;
    window.tasks = [];
    /** @type {any} */ (window).setTimeout = (task, delay, ...args) =>
      window.stepping && !delay ? window.tasks.push(task) : original(task, delay, ...args);
  });

/** Waits for the next task and returns true, or false once the page is live. */
export async function hasPendingTask(page) {
  await page.waitForFunction(() => window.tasks.length || "live" in document.documentElement.dataset);
  return page.evaluate(() => !("live" in document.documentElement.dataset));
}

/** Opens a page, and waits until the app has mounted and the scripts that boot.js loads after it run. */
export async function open(page, path) {
  const response = await page.goto(url(path));
  await live(page);
  await page
    .evaluate(() => import(document.getElementById("boot").dataset.enhancements).then(() => {}))
    // The test is about a page without them, or one that loads again.
    .catch(() => {});
  return response;
}

/** Waits until the app has mounted. */
export const live = (page) => page.locator("html[data-live]").waitFor({ state: "attached" });

/** To be evaluated in a page: waits until pending changes have been painted. */
export const twoFrames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Delays the app's module. The returned function lets it through and waits until the app has mounted. */
export async function delayWasm(page) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route("**/static/site-*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  return () => {
    release();
    return live(page);
  };
}

/** Waits until the page's heading has the focus, as it does after a client-side navigation. */
export async function headingHasFocus(page, name) {
  const heading = page.getByRole("heading", { level: 1, name });
  await heading.waitFor();
  await page.waitForFunction(() => document.activeElement?.localName === "h1");
  return heading;
}

/** How many members the markers on the map stand for: one each, and as many as is written on a cluster. */
export const markedMembers = (page) =>
  page.locator("#map-marks").evaluateAll((maps) =>
    maps
      .flatMap((map) => [...map.querySelectorAll("a")])
      .map((marker) => Number(marker.querySelector(".cluster-count")?.textContent.replace(/\D/g, "") ?? 1))
      .reduce((sum, count) => sum + count, 0),
  );

/** The accessible name of the focused element. */
export const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element.getAttribute("aria-label") ?? element.textContent.trim();
  });

/**
 * Those parts of drawings that cannot be seen with forced colours: missing, or without contrast to the canvas.
 * @param {Page} page
 * @param {Record<string, string>} parts the property that paints each of them, `fill` or `stroke`, by its selector
 */
export const unseenParts = (page, parts) =>
  page.evaluate((parts) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "Canvas";
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const numbers = (color) => color.match(/[\d.]+/g)?.map(Number) ?? [];
    const luminance = (color) => {
      const [red, green, blue] = numbers(color).map((value) => (value / 255) ** 2.2);
      return 0.05 + 0.21 * red + 0.72 * green + 0.07 * blue;
    };
    const isSeen = (part, paint) => {
      const { [paint]: color, visibility } = getComputedStyle(part);
      const [, , , opacity = 1] = numbers(color);
      const [dark, light] = [luminance(color), luminance(canvas)].toSorted((a, b) => a - b);
      return visibility === "visible" && opacity > 0.5 && light / dark >= 3;
    };
    return Object.keys(parts).filter((selector) => {
      const all = Array.from(document.querySelectorAll(selector));
      return !all.length || !all.every((part) => isSeen(part, parts[selector]));
    });
  }, parts);

/** Fingers on the page's screen, each at a point. */
export async function touches(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  return {
    start: (...points) => send("touchStart", points),
    move: (...points) => send("touchMove", points),
    end: () => send("touchEnd", []),
  };
}

/** Moves two fingers apart or together, from one distance to another, about a point between them. */
export async function pinch(page, [x, y], from, to) {
  const fingers = await touches(page);
  const points = (distance) => [
    [x - distance / 2, y],
    [x + distance / 2, y],
  ];
  await fingers.start(...points(from));
  const steps = 6;
  for (let step = 1; step <= steps; step += 1)
    await fingers.move(...points(from + ((to - from) * step) / steps));
  await fingers.end();
}
