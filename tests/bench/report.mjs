// The report of a benchmark, in Markdown.
import { thresholds } from "./thresholds.mjs";

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
  ["frame p95", ({ slow }) => ms(slow.throttled)],
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
    ["limit", ({ limit }) => limit],
    ["", ({ met }) => (met ? "met" : "**missed**")],
  ];
  return table(columns, list, 1);
}

/** How each page's numbers grow with the number of members. */
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
    ["frame p95, slow", times(({ slow }) => slow.throttled)],
    ["process", times(({ fast }) => fast.process)],
  ];
  return table(columns, pages, 1);
}

const growthText = (rows) => `
## Growth with the number of members

As a multiple of the real members' value: ${[...new Set(rows.map(({ members }) => number(members)))].join(" → ")}.

${growth(rows)}
`;

const indexText = ({ members, own, usual, alike }) => `
The cluster index over ${number(members)} members: ${ms(own)} ms here (7 levels), ${ms(usual)} ms in supercluster by default
(17 levels), ${ms(alike)} ms with 7 levels and the same radius. Supercluster's time includes the
projection of the points, this site's doesn't.
`;

const readingText = ({ members, own, parsed, held }) => `
Decoding the list of ${number(members)} members and validating each field takes ${ms(own)} ms in one task after the first paint;
JSON.parse alone takes ${ms(parsed)} ms, and its result takes ${(held / 1e6).toFixed(0)} MB. The memory of the site's page with all
of them, including index and markers, is that of the process in the table.
`;

const roundTrip = ({ members, p50, longest }) =>
  `${number(members)} members, median ${p50.toFixed(1)} ms, maximum ${longest.toFixed(1)}`;

/** Writes the whole report. */
export function report({ rows, index, typed, read, box, rounds, machine }) {
  const visits =
    rounds === 1 ? "One visit each" : `The median of ${rounds} visits, which all pages get in turn`;
  return `# Benchmark

Made by \`cargo xtask bench\` on ${machine.date}: ${machine.browser} without a graphics card, ${machine.processor}, ${machine.memory}, load
average ${machine.load} at the start. ${visits}. One host serves all pages,
compressed by Brotli, to one browser in one run, so the ratios are meaningful; the absolute times are those of this machine.

## Thresholds

${verdicts(thresholds(rows, index, typed))}

Frames are compared in whole milliseconds. The screen shows 60 per second, so none is shorter than 17.

Where "map answers" misses its threshold, the connection decides: with many members every page waits for the same list, and this one
for its module as well, at 180 KB per second. Without throttling the processor decides. The map is visible, and its markers can be
followed, from the first paint on.

## Slow connection, slow machine

The connection that the browser's developer tools call Slow 4G (562 ms of latency, 1.44 Mbit/s), and a processor slowed down to a
quarter. Times in milliseconds; blocking is counted until one second after "all answers"; frames are those of one visit.

${table(ARRIVAL, rows, 2)}

## Fast connection, fast machine

The same without throttling.

${table(MOVEMENT, rows, 2)}
${index ? indexText(index) : ""}${read ? readingText(read) : ""}${rows.length > 3 ? growthText(rows) : ""}
## What is compared

- The baselines are bare pages with a heading and a map of ${box.width} × ${box.height} pixels, as large as this site's: Leaflet 1.9.4 with
  markercluster, MapLibre GL with a clustering source. They have the same land, the same file of members and the same maximum
  zoom. Leaflet's page requests its data early, by \`preload\`. This site's page includes its menu, text and list.
- A map answers when it moves, with all members placed, and the browser has painted that. A map that shows other members than it
  was given does not answer. This site's map is prerendered with the real members, and a small script moves it before the module has
  loaded; "all answers" is when the module has taken over: list, filters and popups.
- The real members are in this site's HTML. For more members only the file is replaced, as on a running site: the HTML, and so the
  first paint, stays the same.
- Frames are timed during the same wheel notches and drags on each map. This site's map gets the focus first, because without it the
  wheel scrolls the page. Each map zooms by its own factor per notch.
- MapLibre's worker is not throttled with the page, and its graphics memory is in another process than the one that is measured.
- A keystroke of the search is timed from the request to the worker to its whole response, with the counts of all facets, the
  panels and the order of the members, while words in both scripts are typed: ${typed.map(roundTrip).join("; ")}.
  What the page then renders is not in it.
- When zoomed in, this site's map fetches and draws a more detailed coastline; the baselines keep theirs.
`;
}
