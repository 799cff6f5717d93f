// Tests with the service worker, each on a host of its own.
import assert from "node:assert/strict";
import { Host, versionOf } from "./test-host.mjs";
import { live, browserTest } from "./browser-test.mjs";

/** A browser test with the service worker and a host of its own. */
export function serviceWorkerTest(name, ...rest) {
  const [options, body] = rest.length === 2 ? rest : [{}, ...rest];
  browserTest(name, { serviceWorkers: "allow", ...options }, async (page, more) => {
    const host = await Host.start();
    try {
      await body(page, host, more);
    } finally {
      await host.stop();
    }
  });
}

/** Opens a page and waits until the app has mounted. */
export async function open(page, host, path) {
  await page.goto(host.site + path);
  await live(page);
}

/**
 * Waits until a promise of the page resolves to true; `page.waitForFunction` does not await promises. On a busy machine a service
 * worker needs more than 15 s to cache a version.
 */
export async function waitUntil(page, condition, argument) {
  const end = Date.now() + 60_000;
  while (!(await page.evaluate(condition, argument))) {
    assert.ok(Date.now() < end, `timed out waiting for ${condition}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Waits until the service worker has cached the host's version and controls the page. */
export const waitUntilCached = (page, host) =>
  waitUntil(
    page,
    async (version) => {
      const [name] = await caches.keys();
      const requests = name ? await (await caches.open(name)).keys() : [];
      const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
      const ready =
        !installing &&
        !waiting &&
        active?.state === "activated" &&
        navigator.serviceWorker.controller === active;
      return ready && requests.some(({ url }) => url.endsWith(`?version=${version}`));
    },
    versionOf(host.folder),
  );

/** Waits for the page with this heading. */
export const waitForHeading = (page, name) =>
  page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

/** Follows a link of the menu, in a group if one is given. */
export async function followMenu(page, name, group) {
  const menu = page.locator("#menu");
  if (group) await menu.getByRole("button", { name: group, exact: true }).click();
  await menu.getByRole("link", { name, exact: true }).click();
}

export const goToAbout = (page) => followMenu(page, "Introduction", "About WTA");

/** Searches in the dialog, or on the search page if the dialog's script is not available, and returns how much was found. */
export async function search(page, text) {
  await page.getByRole("link", { name: "Search", exact: true }).first().click();
  const inDialog = page.getByRole("dialog").getByRole("combobox");
  const field = inDialog.or(page.locator("#search-field"));
  await field.fill(text);
  await field.press("Enter");
  await waitForHeading(page, "Search");
  const status = page.getByRole("main").getByRole("status").filter({ hasText: /\S/ });
  await status.waitFor();
  return status.innerText();
}
