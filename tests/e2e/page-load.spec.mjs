// Layout shifts and the largest contentful paint of a page whose HTML arrives in pieces.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { BASE_URL, delayWasm, browserTest, twoFrames, url } from "./browser-test.mjs";
import { portOf } from "../port.mjs";

const PIECES = 40;
const pages = ["/en/", "/ko/members/", "/en/members/daejeon/", "/en/sources/"];

/** Proxies the site, but sends one page piece by piece, each after the previous one has been painted. */
async function stream(path, painted) {
  const server = createServer(async (request, response) => {
    // Uncompressed, because the headers are passed on unchanged.
    const answer = await fetch(new URL(request.url, BASE_URL), {
      headers: { "accept-encoding": "identity" },
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (request.url !== path) return response.end(bytes);
    // Nothing is painted before the head is complete.
    const start = bytes.indexOf("<body");
    response.write(bytes.subarray(0, start));
    const step = Math.ceil((bytes.length - start) / PIECES);
    for (let at = start; at < bytes.length; at += step) {
      response.write(bytes.subarray(at, at + step));
      await painted();
    }
    response.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function countShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.shifts.push(
        `${value} ${sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName).join(" | ")}`,
      );
    }
  }).observe({ type: "layout-shift", buffered: true });
}

for (const path of pages) {
  browserTest(`${path}: no layout shift while the HTML streams in`, async (page) => {
    await page.addInitScript(countShifts);
    const { pathname } = new URL(url(path));
    const painted = async () => {
      await page.waitForURL(`**${pathname}`, { waitUntil: "commit" });
      await page.evaluate(twoFrames);
    };
    const server = await stream(pathname, painted);
    try {
      await page.goto(`http://127.0.0.1:${portOf(server)}${pathname}`);
      await page.locator("html[data-live]").waitFor({ state: "attached" });
      await page.evaluate(twoFrames);
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}

function watchPaints() {
  window.paints = [];
  new PerformanceObserver((list) => {
    for (const { size, element } of list.getEntries())
      window.paints.push(`${size} ${element?.outerHTML.slice(0, 80)}`);
  }).observe({ type: "largest-contentful-paint", buffered: true });
}

// On this phone the largest element of the last page is a line of three names, which once became a pixel wider by mounting.
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };

for (const path of [...pages, "/ko/members/south-tangerang/"]) {
  browserTest(`${path}: mounting causes no new largest contentful paint`, phone, async (page) => {
    await page.addInitScript(watchPaints);
    const release = await delayWasm(page);
    await page.goto(url(path), { waitUntil: "commit" });
    await page.waitForFunction(() => window.paints.length > 0);
    await page.waitForLoadState("load");
    await page.evaluate(twoFrames);
    const published = await page.evaluate(() => window.paints);
    await release();
    await page.evaluate(twoFrames);
    assert.deepEqual(await page.evaluate(() => window.paints), published);
  });
}
