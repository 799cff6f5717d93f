// Pictures of the map, compared with the reference pictures in tests/e2e/screenshots.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { open, browserTest } from "./browser-test.mjs";

const KEPT = new URL("screenshots/", import.meta.url);
const OUTPUT = new URL("output/", import.meta.url);
/** The share of pixels that may differ: fonts and antialiasing vary between machines. */
const TOLERANCE = 0.01;

const scattered = JSON.stringify({
  type: "FeatureCollection",
  features: Array.from({ length: 600 }, (_, index) => ({
    type: "Feature",
    id: `m${index}`,
    geometry: { type: "Point", coordinates: [((index * 137) % 360) - 180, ((index * 53) % 110) - 45] },
    properties: { name: `Member ${index}`, country_code: "KR", class: index % 3 ? "full" : "associate" },
  })),
});

/** @type {Record<string, import("./browser-test.mjs").Options & { path?: string, members?: string }>} */
const states = {
  "world-light": {},
  "east-asia-light": { path: "/en/members/?at=36,127,8" },
  "europe-dark": { path: "/en/members/?at=50,10,5", colorScheme: "dark" },
  "clusters-light": { members: scattered },
  "clusters-dark": { members: scattered, colorScheme: "dark" },
  "phone-light": { viewport: { width: 375, height: 800 }, hasTouch: true, isMobile: true },
  "world-forced-colours": { forcedColors: "active" },
};

for (const [name, { path = "/en/members/", members, ...options }] of Object.entries(states)) {
  browserTest(
    `the map matches its screenshot: ${name}`,
    { reducedMotion: "reduce", ...options },
    async (page) => {
      if (members) {
        await page.route("**/data/members.geojson", (route) =>
          route.fulfill({ contentType: "application/geo+json", body: members }),
        );
      }
      await open(page, path);
      await page.locator("[data-map-ready]").waitFor();
      if (path.includes("at="))
        await page.waitForFunction(() => !document.querySelector(".ground .land").hasAttribute("d"));
      compare(name, await page.locator("#map-frame").screenshot());
    },
  );
}

function compare(name, bytes) {
  const kept = new URL(`${name}.png`, KEPT);
  if (!existsSync(kept)) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(kept, bytes);
    assert.fail(
      `there was no ${name}.png to compare with; look at the one that was made, and commit it if it is right`,
    );
  }
  const [expected, found] = [PNG.sync.read(readFileSync(kept)), PNG.sync.read(bytes)];
  const { width, height } = expected;
  assert.deepEqual([found.width, found.height], [width, height], name);
  const difference = new PNG({ width, height });
  const count = pixelmatch(expected.data, found.data, difference.data, width, height, { threshold: 0.2 });
  if (count > width * height * TOLERANCE) {
    mkdirSync(OUTPUT, { recursive: true });
    writeFileSync(new URL(`${name}.png`, OUTPUT), bytes);
    writeFileSync(new URL(`${name}-difference.png`, OUTPUT), PNG.sync.write(difference));
    assert.fail(`${name}: ${count} points differ; see tests/e2e/output/`);
  }
}
