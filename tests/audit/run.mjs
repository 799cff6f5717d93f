// Lighthouse's four scores, as on a phone, of the pages that are named, or of all. ORIGIN is where `cargo xtask` serves the site
// that stands in DIST. With PACE=good it is enough if Lighthouse calls a page's speed good.
import { readdirSync, readFileSync } from "node:fs";
import lighthouse from "lighthouse";
import { pageFunctions } from "lighthouse/core/lib/page-functions.js";
import { launch } from "../chromium.mjs";
import { freePort } from "../port.mjs";
import { line } from "./throttle.mjs";

const { DIST, ORIGIN, PACE = "best" } = process.env;
/** A busy machine only ever makes a page seem slower: the best of some attempts is nearest to the truth. */
const ATTEMPTS = 5;
/** The least score for speed: a few points of it are the machine's, not the page's. */
const LEAST = { best: 100, good: 90 }[PACE];
/** What moved while it came is a part of that score, and the only one that is no matter of time. */
const STEADY = "cumulative-layout-shift";
/** Lighthouse's usual line, and what of it is for a processor: on one with this index, a usual phone's, nothing is slowed down. */
const LINE = { rttMs: 150, throughputKbps: 1638.4 };
const PHONE = 437.5;
const KINDS = ["performance", "accessibility", "best-practices", "seo"];

const all = () =>
  readdirSync(DIST, { recursive: true })
    .filter((file) => /.\/index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ""))
    .toSorted();

/** What is made for frames is not to be found by itself, so that one audit asks of it what it is not for. */
const skipped = (page) =>
  readFileSync(`${DIST}/${page}index.html`, "utf8").includes('content="noindex"') ? ["is-crawlable"] : [];

/** How many times as fast as a phone this processor is now, at most as Lighthouse takes it to be. */
const measure = async (meter) =>
  Math.min(4, Math.max(1, (await meter.evaluate(pageFunctions.computeBenchmarkIndex)) / PHONE));

async function attempt(address, page, { port, meter }) {
  const throttling = { ...LINE, cpuSlowdownMultiplier: await measure(meter) };
  const flags = { port, logLevel: "error", output: "json", skipAudits: skipped(page), throttling };
  const { lhr } = await lighthouse(address, flags);
  if (lhr.runtimeError)
    return { scores: KINDS.map(() => 0), lacking: [lhr.runtimeError.message], steady: false };
  const scores = KINDS.map((kind) => Math.round(lhr.categories[kind].score * 100));
  const lacking = KINDS.filter((_, index) => scores[index] < 100).flatMap((kind) =>
    lhr.categories[kind].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`),
  );
  return { scores, lacking, steady: lhr.audits[STEADY].score === 1 };
}

const isEnough = ({ scores: [pace, ...others], steady }) =>
  others.every((score) => score === 100) && steady && pace >= LEAST;

async function best(address, page, browser) {
  let found;
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const now = await attempt(address, page, browser);
    if (!found || isEnough(now) || now.scores[0] > found.scores[0]) found = now;
    if (isEnough(found)) break;
  }
  return found;
}

const pages = process.argv.length > 2 ? process.argv.slice(2) : all();
const port = await freePort();
const chromium = await launch([`--remote-debugging-port=${port}`]);
const browser = { port, meter: await chromium.newPage() };
const host = await line(ORIGIN);
let fell = 0;
try {
  console.log(`${KINDS.join(" | ")} | page`);
  for (const page of pages) {
    const found = await best(`${host.origin}/${page}`, page, browser);
    const marks = found.scores.map((score, index) => String(score).padStart(KINDS[index].length));
    console.log([marks.join(" | "), `/${page}`, ...found.lacking].join(" | "));
    fell += !isEnough(found);
  }
} finally {
  host.end();
  await chromium.close();
}
console.log(
  `${pages.length - fell} of ${pages.length} pages have what is asked: 100, for performance at least ${LEAST}, and nothing moved`,
);
if (fell) process.exitCode = 1;
