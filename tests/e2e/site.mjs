// The built site in a real browser. Every test gets a page of its own, and no page may talk to another host or log an
// error that the test does not expect.
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
 * Runs a test on a page of its own. Options are Playwright's, and `expectErrors` where faults are the subject. No worker comes
 * between page and host, unless `serviceWorkers: "allow"` asks for it: it would fetch the whole site for each test.
 */
export function scenario(name, { expectErrors = false, ...options }, body) {
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

export const url = (path) => `${BASE_URL}${SITE_BASE}${path}`;

/** Where `slowly` is set, the app is given the turns in which it puts its page together one by one: they wait in `turns`. */
export const takeTurns = (page) =>
  page.addInitScript(() => {
    const pass = window.setTimeout;
    window.turns = [];
    window.setTimeout = (act, pause, ...rest) =>
      window.slowly && !pause ? window.turns.push(act) : pass(act, pause, ...rest);
  });

/** Whether there is another turn before the page is live. */
export async function isNext(page) {
  await page.waitForFunction(() => window.turns.length || "live" in document.documentElement.dataset);
  return page.evaluate(() => !("live" in document.documentElement.dataset));
}

/** Opens a page and waits until the app has taken it over. */
export async function open(page, path) {
  const response = await page.goto(url(path));
  await live(page);
  return response;
}

export const live = (page) => page.locator("html[data-live]").waitFor({ state: "attached" });

/** To be evaluated in a page: what was to be painted has been. */
export const twoFrames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Keeps the module back; the answer lets it come, and waits until the app has taken the page over. */
export async function holdModule(page) {
  let come;
  const held = new Promise((resolve) => (come = resolve));
  await page.route("**/static/site-*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  return () => {
    come();
    return live(page);
  };
}

/** The focus is on the page's heading, which is where a route change leads. */
export async function headingHasFocus(page, name) {
  const heading = page.getByRole("heading", { level: 1, name });
  await heading.waitFor();
  await page.waitForFunction(() => document.activeElement?.localName === "h1");
  return heading;
}

export const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element.getAttribute("aria-label") ?? element.textContent.trim();
  });
