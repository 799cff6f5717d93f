// What was measured, as text: the numbers, the bounds, and whether each bound is met.
import { cpus, totalmem } from "node:os";

const ms = (value) => (Number.isFinite(value) ? `${Math.round(value)}` : "no answer");
const kilobytes = (value) => `${Math.round(value / 1000)}`;
const megabytes = (value) => (value === null ? "–" : `${Math.round(value / 1e6)}`);

const COLUMNS = [
  ["members", ({ members }) => members],
  ["page", ({ page }) => page],
  ["KB", ({ slow }) => kilobytes(slow.bytes)],
  ["requests", ({ slow }) => slow.requests],
  ["other hosts", ({ slow }) => slow.foreign],
  ["first paint", ({ slow }) => ms(slow.first)],
  ["largest paint", ({ slow }) => ms(slow.largest)],
  ["blocking", ({ slow }) => ms(slow.blocking)],
  ["map answers", ({ slow }) => ms(slow.ready)],
  ["the same, fast", ({ fast }) => ms(fast.ready)],
  ["shift", ({ slow }) => Number(slow.shift?.toFixed(4) ?? 0)],
  ["frame p50", ({ fast }) => ms(fast.p50)],
  ["p95", ({ fast }) => ms(fast.p95)],
  ["longest", ({ fast }) => ms(fast.longest)],
  ["heap MB", ({ fast }) => megabytes(fast.heap)],
  ["process MB", ({ fast }) => megabytes(fast.process)],
];

/** Rows as a table in Markdown. */
export function table(rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const head = [line(COLUMNS.map(([name]) => name)), line(COLUMNS.map((_, index) => (index < 2 ? "---" : "---:")))];
  return [...head, ...rows.map((row) => line(COLUMNS.map(([, read]) => read(row))))].join("\n");
}

/** A bound: what is compared with what (frames to the millisecond, beyond which the clock is not exact), and the most that the ratio may be. */
const BOUNDS = [
  ["map answers, slow, the real members, against Leaflet", "the real members", "leaflet", (row) => row.slow.ready, 1],
  ["map answers, slow, 10,000, against Leaflet", "10000", "leaflet", (row) => row.slow.ready, 0.5],
  ["map answers, slow, 100,000, against MapLibre", "100000", "maplibre", (row) => row.slow.ready, 0.5],
  ["frame p95, the real members, against Leaflet", "the real members", "leaflet", (row) => Math.round(row.fast.p95), 1],
  ["frame p95, 10,000, against Leaflet", "10000", "leaflet", (row) => Math.round(row.fast.p95), 1],
  ["frame p95, 100,000, against Leaflet", "100000", "leaflet", (row) => Math.round(row.fast.p95), 1],
];

function bounds(rows, index) {
  const find = (members, page) => rows.find((row) => row.members === members && row.page === page);
  const compared = BOUNDS.flatMap(([what, members, peer, read, most]) => {
    const [ours, theirs] = [find(members, "this site"), find(members, peer)];
    return ours && theirs ? [judged(what, read(ours) / read(theirs), most)] : [];
  });
  const clusters = index ? [judged("index of clusters over 100,000, against supercluster", index.ours / index.supercluster, 0.5)] : [];
  const own = rows.filter(({ page }) => page === "this site");
  const none = (what, read) => `| ${what} | ${Math.max(...own.map(read))} | 0 | ${own.every((row) => read(row) === 0) ? "met" : "**missed**"} |`;
  return [
    ...compared,
    ...clusters,
    none("requests to other hosts", ({ slow }) => slow.foreign),
    none("layout shift", ({ slow }) => slow.shift),
  ];
}

function judged(what, ratio, most) {
  return `| ${what} | ${ratio.toFixed(2)} × | ≤ ${most.toFixed(1)} × | ${ratio <= most ? "met" : "**missed**"} |`;
}

const own = (rows) => rows.find(({ page }) => page === "this site");

/** The whole report. */
export function report(rows, index, { browser, rounds, date }) {
  const processor = `${cpus().length} × ${cpus()[0].model}`;
  return `# Benchmark

Made by \`cargo xtask bench\` on ${date}: Chromium ${browser} without a graphics card, ${processor}, ${Math.round(totalmem() / 2 ** 30)} GiB;
the median of ${rounds}. All pages are served by one host, compressed by Brotli, and opened in one browser in one run, so that
the ratios say something; the absolute times are those of this machine.

## Bounds

| what | measured | bound | |
| --- | ---: | ---: | --- |
${bounds(rows, index).join("\n")}

## Numbers

Times in milliseconds. "Slow" is what the browser's tools call Slow 4G (562 ms of latency, 1.44 Mbit/s) and a processor slowed
to a quarter: bytes, requests, paints, blocking time, "map answers" and shift are of such a visit. Frames and memory are of a
visit without brakes, during the same script of wheel and drags on each map. The peers are a bare page with one map: Leaflet
1.9.4 with markercluster, MapLibre GL with a clustered source; this site's page has its menu, texts, list and all else on it.

Where a bound on "map answers" is missed, the connection decides: at 180 KB a second the ${kilobytes(own(rows)?.slow.bytes ?? 0)} KB of this site, most of
them its module, take longer than Leaflet's page, and with many members every page waits for the same list of them. Without
brakes ("the same, fast") the processor decides. This site's map can be seen and its markers followed from the first paint on.

${table(rows)}
${index ? `\nThe index of clusters over ${index.members.toLocaleString("en")} members: ${ms(index.ours)} ms here, ${ms(index.supercluster)} ms in supercluster.\n` : ""}`;
}
