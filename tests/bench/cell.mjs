// A cell of the benchmark: one page with one set of members. Cells are visited in turn, so that all see the same load of the
// machine.
import { answers, boxOf } from "./gesture.mjs";
import { serve, withMembers } from "./server.mjs";
import { median, percentile } from "./statistics.mjs";
import { framesOf, heldBy, visit } from "./visit.mjs";

/** Starts a host for a page with some members and checks that the map responds. */
export async function prepare(browser, one, members, box) {
  const host = await serve(withMembers(await one.source(box), members.body));
  const cell = {
    browser,
    one,
    members,
    host,
    at: { host, path: one.path, published: members.published },
    slow: [],
    fast: [],
  };
  // This visit also makes the host compress everything before anything is timed.
  await visit(browser, cell.at, { slow: false }, async (page) => {
    await one.focus(page);
    const moved = await answers(page, await boxOf(page, one.map));
    if (!moved.wheel || !moved.drag)
      throw new Error(`${one.name}: the map does not respond: ${JSON.stringify(moved)}`);
    return {};
  });
  return cell;
}

/** A throttled visit to measure loading, an unthrottled one to measure animation and memory. */
export async function visitBoth(cell, { first }) {
  const { browser, at, one } = cell;
  const slow = await visit(browser, at, { slow: true }, async (page) => {
    const wrong = await wrongMembers(cell, page);
    // Once is enough to measure animation on a slow machine.
    return wrong ?? (first ? { throttled: await p95(page, one) } : {});
  });
  const fast = await visit(browser, at, { slow: false }, async (page, session) => {
    return (await wrongMembers(cell, page)) ?? movement(page, session, cell);
  });
  cell.slow.push(slow);
  cell.fast.push(fast);
  return { slow, fast };
}

/** A map that shows other members than the given ones counts as not responding. */
async function wrongMembers({ one, members }, page) {
  const shown = one.shown ? await one.shown(page) : members.count;
  return shown === members.count ? null : { ready: Infinity, answers: Infinity, instead: shown };
}

async function movement(page, session, { browser, one }) {
  const frames = await moved(page, one);
  const { heap, process } = await heldBy(browser)(session);
  return {
    p50: percentile(frames, 0.5),
    p95: percentile(frames, 0.95),
    longest: percentile(frames, 1),
    heap,
    process,
  };
}

const p95 = async (page, one) => percentile(await moved(page, one), 0.95);

async function moved(page, one) {
  await one.focus(page);
  return framesOf(page, one.map);
}

/** Summarises a cell's visits: the worst value of what should never happen, the median of everything else. */
export function summary({ one, members, slow, fast }) {
  return { page: one.name, members: members.count, slow: aggregate(slow), fast: aggregate(fast) };
}

function aggregate(visits) {
  const keys = [...new Set(visits.flatMap(Object.keys))];
  const all = (key) => visits.map((one) => one[key]).filter((value) => value !== undefined);
  const never = ["foreign", "shift"];
  return Object.fromEntries(
    keys.map((key) => [key, never.includes(key) ? Math.max(...all(key)) : median(all(key))]),
  );
}
