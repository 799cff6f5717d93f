// What was measured, as text.
import { bounds } from "./thresholds.mjs";

const number = (value) => value.toLocaleString("en");
const ms = (value) => (Number.isFinite(value) ? number(Math.round(value)) : "–");
const kilobytes = (value) => number(Math.round(value / 1000));
const megabytes = (value) => (value ? number(Math.round(value / 1e6)) : "–");
const answer = ({ answers, instead }) => {
  if (Number.isFinite(answers)) return ms(answers);
  return instead === undefined ? "no" : `no: shows ${number(instead)}`;
};

const WHO = [
  ["members", ({ members }) => number(members)],
  ["page", ({ page }) => page],
];
const ARRIVAL = [
  ...WHO,
  ["KB", ({ slow }) => kilobytes(slow.bytes)],
  ["requests", ({ slow }) => slow.requests],
  ["first paint", ({ slow }) => ms(slow.first)],
  ["largest paint", ({ slow }) => ms(slow.largest)],
  ["blocking", ({ slow }) => ms(slow.blocking)],
  ["map answers", ({ slow }) => answer(slow)],
  ["all answers", ({ slow }) => ms(slow.ready)],
  ["shift", ({ slow }) => Number((slow.shift ?? 0).toFixed(4))],
  ["frame p95", ({ slow }) => ms(slow.braked)],
];
const MOVEMENT = [
  ...WHO,
  ["map answers", ({ fast }) => answer(fast)],
  ["blocking", ({ fast }) => ms(fast.blocking)],
  ["frame p50", ({ fast }) => ms(fast.p50)],
  ["p95", ({ fast }) => ms(fast.p95)],
  ["longest", ({ fast }) => ms(fast.longest)],
  ["heap, MB", ({ fast }) => megabytes(fast.heap)],
  ["process, MB", ({ fast }) => megabytes(fast.process)],
];

const line = (cells) => `| ${cells.join(" | ")} |`;

function table(columns, rows, words) {
  const head = [
    line(columns.map(([name]) => name)),
    line(columns.map((_, index) => (index < words ? "---" : "---:"))),
  ];
  return [...head, ...rows.map((row) => line(columns.map(([, read]) => read(row))))].join("\n");
}

function verdicts(list) {
  const columns = [
    ["what", ({ what }) => what],
    ["measured", ({ measured }) => measured],
    ["bound", ({ most }) => most],
    ["", ({ met }) => (met ? "met" : "**missed**")],
  ];
  return table(columns, list, 1);
}

/** How each page's numbers grow from the fewest members to the most. */
function growth(rows) {
  const pages = [...new Set(rows.map(({ page }) => page))].map((page) =>
    rows.filter((row) => row.page === page),
  );
  const factor = (value) => (Number.isFinite(value) ? value.toFixed(1) : "–");
  const times = (read) => (same) => same.map((row) => factor(read(row) / read(same[0]))).join(" → ");
  const columns = [
    ["page", ([{ page }]) => page],
    ["KB", times(({ slow }) => slow.bytes)],
    ["map answers, slow", times(({ slow }) => slow.answers)],
    ["map answers, fast", times(({ fast }) => fast.answers)],
    ["frame p95, slow", times(({ slow }) => slow.braked)],
    ["process", times(({ fast }) => fast.process)],
  ];
  return table(columns, pages, 1);
}

const growthText = (rows) => `
## Growth with the number of members

Times as much as with the real ones: ${[...new Set(rows.map(({ members }) => number(members)))].join(" → ")}.

${growth(rows)}
`;

const indexText = ({ members, own, usual, alike }) => `
The index of clusters over ${number(members)} members: ${ms(own)} ms here (7 levels), ${ms(usual)} ms in supercluster as it comes
(17 levels), ${ms(alike)} ms with 7 levels and the same radius. Supercluster's time has the projection of the points in it,
this site's has not.
`;

const readingText = ({ members, own, parsed, held }) => `
Reading the list of ${number(members)} members, each field judged, takes ${ms(own)} ms in one block after the first paint; JSON.parse
alone takes ${ms(parsed)} ms, and what it makes of the list holds ${(held / 1e6).toFixed(0)} MB. What the site's page holds with all of
them, index and marks included, is the process in the table.
`;

/** The whole report. */
export function report({ rows, index, typed, read, box, rounds, machine }) {
  const visits =
    rounds === 1 ? "One visit each" : `The middle one of ${rounds} visits, which all pages get in turn`;
  return `# Benchmark

Made by \`cargo xtask bench\` on ${machine.date}: ${machine.browser} without a graphics card, ${machine.processor}, ${machine.memory}, load
${machine.load} before it began. ${visits}. One host serves
all pages, compressed by Brotli, to one browser in one run, so that the ratios say something; the absolute times are those of
this machine.

## Bounds

${verdicts(bounds(rows, index, typed))}

Frames are compared in whole milliseconds. The screen shows 60 a second, so that none is shorter than 17.

Where "map answers" misses its bound, the connection decides: with many members every page waits for the same list, and this one for
its module as well, at 180 KB a second. Without brakes the processor decides. The map is seen, and its markers can be followed, from
the first paint on.

## Slow connection, slow machine

What the browser's tools call Slow 4G (562 ms of latency, 1.44 Mbit/s), and a processor slowed to a quarter. Times in
milliseconds; blocking is until one second after all answers; the frames are of one visit.

${table(ARRIVAL, rows, 2)}

## As it is

The same without brakes.

${table(MOVEMENT, rows, 2)}
${index ? indexText(index) : ""}${read ? readingText(read) : ""}${rows.length > 3 ? growthText(rows) : ""}
## What is compared

- The peers are bare pages with a heading and a map of ${box.width} × ${box.height} pixels, as large as this site's: Leaflet 1.9.4 with
  markercluster, MapLibre GL with a source that clusters. They have the same land, the same file of members, and zoom in as far.
  Leaflet's page asks for its data early, by \`preload\`. This site's page has its menu, texts, list and all else on it.
- A map answers when it moves, with all members placed, and the browser has drawn that. One that shows other members than it
  was given does not answer. This site's map is published with the real members, and a small script moves it before the module is
  there; "all answers" once the module has taken over: the list, the filters and the cards.
- The real members are in this site's HTML. With more of them the file alone is replaced, as on a running site: the HTML, and
  with it the first paint, stays that of the real ones.
- Frames are timed during the same wheel notches and drags on each map; this site's map is given the focus first, as it leaves
  the wheel to the page until then. The same notch zooms each map by its own measure.
- MapLibre's worker is not slowed down with the page, and what it draws is held by another process than the one that is counted.
- A keystroke of the search is timed from the question to the worker to its whole answer, with the counts of all facets and the
  order of the members (${typed.p50.toFixed(1)} ms in the middle, ${typed.longest.toFixed(1)} at most), while words in both scripts are typed.
- Closer by, this site's map fetches and draws a finer coastline; the peers keep theirs.
`;
}
