// Compares the built site with the baselines, in one browser and one run, and writes docs/developers/benchmark.md. ORIGIN is
// where `cargo xtask bench` serves the site; QUICK=1 measures the real members only, once; ROUNDS is how often each page is
// visited.
import { writeFileSync } from "node:fs";
import { launch } from "../chromium.mjs";
import { prepare, summary, visitBoth } from "./cell.mjs";
import { boxOf } from "./gesture.mjs";
import { indexes } from "./indexes.mjs";
import { keystrokes } from "./keystrokes.mjs";
import { machine } from "./machine.mjs";
import { madeUp, real } from "./members.mjs";
import { BASELINES, SITE } from "./pages.mjs";
import { reading } from "./parsing.mjs";
import { report } from "./report.mjs";
import { serve } from "./server.mjs";
import { visit } from "./visit.mjs";

const QUICK = process.env.QUICK === "1";
const ROUNDS = Number(process.env.ROUNDS ?? (QUICK ? 1 : 3));

const set = (body, published) => ({ body, published, count: JSON.parse(body).features.length });
const sets = [
  set(real(), true),
  ...(QUICK ? [] : [10_000, 100_000].map((count) => set(madeUp(count), false))),
];

// MapLibre draws by WebGL, which needs software rendering without a graphics card.
const browser = await launch(["--enable-unsafe-swiftshader"]);
const before = machine(browser);
const cells = [];
try {
  const box = await mapBox();
  for (const members of sets) {
    for (const one of [SITE, ...BASELINES]) cells.push(await prepare(browser, one, members, box));
  }
  for (let round = 0; round < ROUNDS; round += 1) await visitAll(round);
  const index = QUICK ? null : await indexes(browser, sets.at(-1), ROUNDS);
  const typed = [];
  for (const members of sets) typed.push(await keystrokes(browser, members));
  const read = QUICK ? null : await reading(browser, sets.at(-1));
  const text = report({ rows: cells.map(summary), index, typed, read, box, rounds: ROUNDS, machine: before });
  console.log(`\n${text}`);
  if (!QUICK) writeFileSync(new URL("../../docs/developers/benchmark.md", import.meta.url), text);
} finally {
  for (const { host } of cells) host.close();
  await browser.close();
}

async function visitAll(round) {
  for (const cell of cells) {
    const { slow, fast } = await visitBoth(cell, { first: round === 0 });
    const times = [slow, fast].map(({ answers }) =>
      answers === Infinity ? "no answer" : `${Math.round(answers)} ms`,
    );
    const { one, members } = cell;
    console.log(
      `round ${round + 1} of ${ROUNDS}, ${one.name}, ${members.count} members: slow ${times[0]}, fast ${times[1]}`,
    );
  }
}

/** The size of the site's map, which the baselines' maps get, too. */
async function mapBox() {
  const host = await serve(await SITE.source());
  try {
    const { box } = await visit(browser, { host, path: SITE.path }, { slow: false }, async (page) => ({
      box: await boxOf(page, SITE.map),
    }));
    if (!box) throw new Error("the site's map does not respond; run `cargo xtask build` and try again");
    return { width: Math.round(box.width), height: Math.round(box.height) };
  } finally {
    host.close();
  }
}
