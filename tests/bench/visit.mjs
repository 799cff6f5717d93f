// One visit to one page, in a browser context of its own, so that nothing is cached.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { memoryOf } from "./memory.mjs";
import { boxOf, panAndZoom } from "./gesture.mjs";

export const VIEWPORT = { width: 1280, height: 900 };
/** The timeout after which a page counts as not responding, in milliseconds. */
export const TIMEOUT_MS = 240_000;
/** The connection that Chromium's developer tools call "Slow 4G", and a processor slowed down four times. */
export const SLOW = {
  latency: 150 * 3.75,
  down: (1_600_000 / 8) * 0.9,
  up: (750_000 / 8) * 0.9,
  processor: 4,
};

const OBSERVER = readFileSync(fileURLToPath(new URL("observer.js", import.meta.url)), "utf8");

/**
 * Opens a page, calls `look` once everything responds, and closes it. What `look` returns is added to what was measured. A
 * prerendered map with the same members (`published`) responds as soon as it moves.
 * @param {import("playwright-core").Browser} browser
 * @param {{ host: any, path: string, published?: boolean }} page
 * @param {{ slow: boolean }} conditions
 * @param {(page: import("playwright-core").Page, session: import("playwright-core").CDPSession) => Promise<any>} look
 */
export async function visit(browser, { host, path, published }, { slow }, look) {
  // Without the service worker, which would fetch the whole site for later visits.
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: "block" });
  try {
    const foreign = foreignTo(host, context);
    const page = await context.newPage();
    await page.addInitScript(OBSERVER);
    const session = await context.newCDPSession(page);
    if (slow) await slowDown(session);
    const before = host.sent();
    await page.goto(`${host.origin}${path}`, { waitUntil: "commit", timeout: TIMEOUT_MS });
    const { moves, ...arrival } = await arrived(page);
    const answers = (published && moves) || arrival.ready;
    const after = host.sent();
    const sent = { bytes: after.bytes - before.bytes, requests: after.requests - before.requests };
    const seen = arrival.ready === Infinity ? {} : await look(page, session);
    return { ...arrival, answers, ...sent, foreign: foreign.size, ...seen };
  } finally {
    await context.close();
  }
}

async function slowDown(session) {
  await session.send("Network.enable");
  const { latency, down, up, processor } = SLOW;
  const conditions = { offline: false, latency, downloadThroughput: down, uploadThroughput: up };
  await session.send("Network.emulateNetworkConditions", conditions);
  await session.send("Emulation.setCPUThrottlingRate", { rate: processor });
}

/** The URLs on other hosts that the context requests. */
function foreignTo(host, context) {
  const addresses = new Set();
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== host.origin) addresses.add(request.url());
  });
  return addresses;
}

/** Waits until everything responds and one second longer, because work deferred until then still blocks. */
async function arrived(page) {
  const ready = await page
    .waitForFunction(() => window.benchmark.ready, undefined, { timeout: TIMEOUT_MS, polling: 200 })
    .then((handle) => handle.jsonValue())
    .catch((error) => (error.name === "TimeoutError" ? Infinity : Promise.reject(error)));
  if (ready === Infinity) return { ready };
  await page.waitForFunction((time) => performance.now() > time + 1000, ready, { polling: 200 });
  const { first, largest, shift, tasks, moves } = await page.evaluate(() => window.benchmark);
  const blocking = tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
  return { ready, moves, first, largest, shift, blocking };
}

/** The durations of the frames of a scripted pan and zoom, in milliseconds. */
export async function framesOf(page, selector) {
  const box = await boxOf(page, selector);
  await page.evaluate(() => window.benchmark.record());
  await panAndZoom(page, box);
  const times = await page.evaluate(() => window.benchmark.stop());
  return times.slice(1).map((time, index) => time - times[index]);
}

/** The memory use of the idle page. */
export const heldBy = (browser) => async (session) => memoryOf(browser, session);
