// One page with one set of members: visited in turn with the others, so that all see the same moods of the machine.
import { answers, boxOf } from "./gesture.mjs";
import { serve, withMembers } from "./server.mjs";
import { median, part } from "./statistics.mjs";
import { framesOf, heldBy, visit } from "./visit.mjs";

/** Opens a host for a page with some members, and sees that the map moves. */
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
  // The host packs everything once, before anything is timed.
  await visit(browser, cell.at, { slow: false }, async (page) => {
    await one.focus(page);
    const moved = await answers(page, await boxOf(page, one.map));
    if (!moved.wheel || !moved.drag)
      throw new Error(`${one.name}: the map does not answer: ${JSON.stringify(moved)}`);
    return {};
  });
  return cell;
}

/** A slow visit for how the page arrives, a fast one for how it moves and what it holds. */
export async function visitBoth(cell, { first }) {
  const { browser, at, one } = cell;
  const slow = await visit(browser, at, { slow: true }, async (page) => {
    const lack = await lacking(cell, page);
    // Once is enough to see how a slow machine moves.
    return lack ?? (first ? { braked: await p95(page, one) } : {});
  });
  const fast = await visit(browser, at, { slow: false }, async (page, session) => {
    return (await lacking(cell, page)) ?? movement(page, session, cell);
  });
  cell.slow.push(slow);
  cell.fast.push(fast);
  return { slow, fast };
}

/** A map of other members than the given ones has not answered, whatever it says. */
async function lacking({ one, members }, page) {
  const shown = one.shown ? await one.shown(page) : members.count;
  return shown === members.count ? null : { ready: Infinity, answers: Infinity, instead: shown };
}

async function movement(page, session, { browser, one }) {
  const frames = await moved(page, one);
  const { heap, process } = await heldBy(browser)(session);
  return { p50: part(frames, 0.5), p95: part(frames, 0.95), longest: part(frames, 1), heap, process };
}

const p95 = async (page, one) => part(await moved(page, one), 0.95);

async function moved(page, one) {
  await one.focus(page);
  return framesOf(page, one.map);
}

/** What a cell's visits come to. Of what should never happen the worst counts, of everything else the middle. */
export function summary({ one, members, slow, fast }) {
  return { page: one.name, members: members.count, slow: together(slow), fast: together(fast) };
}

function together(visits) {
  const keys = [...new Set(visits.flatMap(Object.keys))];
  const all = (key) => visits.map((one) => one[key]).filter((value) => value !== undefined);
  const never = ["foreign", "shift"];
  return Object.fromEntries(
    keys.map((key) => [key, never.includes(key) ? Math.max(...all(key)) : median(all(key))]),
  );
}
