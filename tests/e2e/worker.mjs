// Visits with a service worker, on a host of their own.
import assert from "node:assert/strict";
import { Host, versionIn } from "./host.mjs";
import { live, scenario } from "./site.mjs";

/** A scenario with a host of its own and the worker. */
export function visit(name, options, body) {
  scenario(name, { serviceWorkers: "allow", ...options }, async (page, more) => {
    const host = await Host.start();
    try {
      await body(page, host, more);
    } finally {
      await host.end();
    }
  });
}

/** Opens a page and waits until the app has taken it over. */
export async function open(page, host, path) {
  await page.goto(host.site + path);
  await live(page);
}

/** Asks in the page until it holds: Playwright's own waiting takes a promise for an answer. */
export async function until(page, holds, argument) {
  const end = Date.now() + 15_000;
  while (!(await page.evaluate(holds, argument))) {
    assert.ok(Date.now() < end, `still not so: ${holds}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** The worker has kept the version, and answers for the page. */
export const kept = (page, host) =>
  until(
    page,
    async (version) => {
      const [name] = await caches.keys();
      const notes = name ? await (await caches.open(name)).keys() : [];
      const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
      const ready =
        !installing &&
        !waiting &&
        active?.state === "activated" &&
        navigator.serviceWorker.controller === active;
      return ready && notes.some(({ url }) => url.endsWith(`?version=${version}`));
    },
    versionIn(host.folder),
  );

/** The page with this heading is there. */
export const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
/** Follows a link of the menu, out of its group if there is one. */
export async function follow(page, name, group) {
  const menu = page.locator("#menu");
  if (group) await menu.getByRole("button", { name: group, exact: true }).click();
  await menu.getByRole("link", { name, exact: true }).click();
}

export const toAbout = (page) => follow(page, "Introduction", "About WTA");

/** What the desk, which works apart from the page, finds for a word. */
export const found = (page, word) =>
  page.evaluate((word) => callWorker("search", "en", word).then(String), word);
