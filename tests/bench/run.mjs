// Measures the built site beside its peers, in one browser and one run, and writes docs/benchmark.md.
// ORIGIN is where `cargo xtask bench` serves the site; QUICK measures the real members alone, once.
import { writeFileSync } from "node:fs";
import { launch } from "../chromium.mjs";
import { answers, boxOf } from "./gesture.mjs";
import { madeUp, real } from "./members.mjs";
import { peer } from "./peers.mjs";
import { report, table } from "./report.mjs";
import { serve, siteAt, withMembers } from "./server.mjs";
import { framesOf, heldBy, visit } from "./visit.mjs";

const QUICK = process.env.QUICK === "1";
const ROUNDS = QUICK ? 1 : 3;
const SITE = { name: "this site", path: "/en/members/", map: "#map-frame" };
const PEERS = ["leaflet", "maplibre"].map((name) => ({ name, path: "/", map: "[data-map]" }));
// MapLibre draws by WebGL, which without a graphics card is done by the processor.
const browser = await launch(["--enable-unsafe-swiftshader"]);
try {
  const box = await mapBox();
  const sets = [["the real members", real()], ...(QUICK ? [] : [10_000, 100_000].map((count) => [count, madeUp(count)]))];
  const rows = [];
  for (const [members, body] of sets) {
    for (const one of [SITE, ...PEERS]) {
      const row = { members: String(members), page: one.name, ...(await measured(one, body, box)) };
      console.log(table([row]));
      rows.push(row);
    }
  }
  const index = QUICK ? null : await indexes(sets.at(-1)[1]);
  const machine = { browser: browser.version(), rounds: ROUNDS, date: new Date().toISOString().slice(0, 10) };
  const text = report(rows, index, machine);
  console.log(text);
  if (!QUICK) writeFileSync(new URL("../../docs/benchmark.md", import.meta.url), text);
} finally {
  await browser.close();
}

async function source(one, box) {
  return one === SITE ? siteAt(process.env.ORIGIN) : peer(one.name, box);
}

/** The site's map, whose size the peers' maps get. */
async function mapBox() {
  const host = await serve(siteAt(process.env.ORIGIN));
  try {
    let box;
    await visit(browser, { host, path: SITE.path }, { slow: false }, async (page) => {
      box = await boxOf(page, SITE.map);
      return {};
    });
    return { width: Math.round(box.width), height: Math.round(box.height) };
  } finally {
    host.close();
  }
}

/** The median of several visits: slow ones for how a page arrives, fast ones for how it moves and what it holds. */
async function measured(one, body, box) {
  const host = await serve(withMembers(await source(one, box), body));
  try {
    const at = { host, path: one.path };
    // The host packs everything once, before anything is timed.
    await visit(browser, at, { slow: false }, async (page) => {
      await focus(page, one);
      const moved = await answers(page, await boxOf(page, one.map));
      if (!moved.wheel || !moved.drag) throw new Error(`${one.name}: the map does not answer: ${JSON.stringify(moved)}`);
      return {};
    });
    const slow = [];
    const fast = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      slow.push(await visit(browser, at, { slow: true }, async () => ({})));
      fast.push(await visit(browser, at, { slow: false }, (page, session) => movement(page, session, one)));
    }
    return { slow: medians(slow), fast: medians(fast) };
  } finally {
    host.close();
  }
}

/** A wheel over this site's map scrolls the page until the map has the focus. */
async function focus(page, one) {
  if (one === SITE) await page.locator(one.map).focus();
}

async function movement(page, session, one) {
  await focus(page, one);
  const frames = (await framesOf(page, one.map)).sort((a, b) => a - b);
  const part = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))];
  const { heap, process } = await heldBy(browser)(session);
  return { p50: part(0.5), p95: part(0.95), longest: frames.at(-1), heap, process };
}

/** Of each number the middle one. */
function medians(visits) {
  const middle = (key) => visits.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(visits.length / 2)];
  return Object.fromEntries(Object.keys(visits[0]).map((key) => [key, middle(key)]));
}

/** How long the index of clusters takes over the most members, here and in supercluster. */
async function indexes(body) {
  const times = { ours: [], supercluster: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await serve(withMembers(siteAt(process.env.ORIGIN), body));
    await visit(browser, { host: own, path: SITE.path }, { slow: false }, async (page) => {
      const entries = await page.evaluate(() => performance.getEntriesByName("cluster-index", "measure").map((entry) => entry.duration));
      times.ours.push(entries[0]);
      return {};
    });
    own.close();
    const other = await serve(withMembers(await peer("supercluster", { width: 1, height: 1 }), body));
    const page = await browser.newPage();
    await page.goto(`${other.origin}/`);
    times.supercluster.push((await (await page.waitForFunction(() => window.supercluster)).jsonValue()).load);
    await page.close();
    other.close();
  }
  const middle = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  return { ours: middle(times.ours), supercluster: middle(times.supercluster), members: JSON.parse(body).features.length };
}

