// The thresholds of the benchmark.

const answers = (row) => row.slow.answers;
// Frame times have a resolution of 0.1 ms; comparing fractions would compare noise.
const frames = (row) => Math.round(row.fast.p95);

const largest = (row) => row.slow.largest;

const REAL = "the real members";
const THRESHOLDS = [
  { what: "map answers, slow", members: REAL, baseline: "Leaflet", read: answers, limit: 1 },
  { what: "map answers, slow", members: 10_000, baseline: "Leaflet", read: answers, limit: 0.5 },
  { what: "map answers, slow", members: 100_000, baseline: "MapLibre GL", read: answers, limit: 0.5 },
  { what: "largest paint, slow", members: REAL, baseline: "Leaflet", read: largest, limit: 1 },
  { what: "frame p95", members: REAL, baseline: "Leaflet", read: frames, limit: 1 },
  { what: "frame p95", members: 10_000, baseline: "Leaflet", read: frames, limit: 1 },
  { what: "frame p95", members: 100_000, baseline: "Leaflet", read: frames, limit: 1 },
];

/** Each threshold with its description, the measured value, the limit, and whether it is met. */
export function thresholds(rows, index, typed) {
  const ratios = THRESHOLDS.flatMap((threshold) => compared(rows, threshold));
  const own = rows.filter(({ page }) => page === "this site");
  const worst = (key) => Math.max(...own.flatMap(({ slow, fast }) => [slow[key] ?? 0, fast[key] ?? 0]));
  return [
    ...ratios,
    ...(index ? clusters(index) : []),
    ...typed.map(keystroke),
    zero("requests to other hosts", worst("foreign")),
    zero("layout shift", worst("shift")),
  ];
}

function compared(rows, { what, members, baseline, read, limit }) {
  const count = members === REAL ? rows[0].members : members;
  const find = (page) => rows.find((row) => row.page === page && row.members === count);
  const [ours, theirs] = [find("this site"), find(baseline)];
  if (!ours || !theirs) return [];
  const name = members === REAL ? members : members.toLocaleString("en");
  return [judge(`${what}, ${name}, against ${baseline}`, read(ours), read(theirs), limit)];
}

function clusters({ own, usual, alike, members }) {
  const what = `cluster index, ${members.toLocaleString("en")}, against supercluster`;
  return [
    judge(`${what} by default`, own, usual, 0.5),
    judge(`${what} with the same levels and radius`, own, alike, 0.5),
  ];
}

function keystroke({ members, p95 }) {
  const what = `round trip of a search keystroke, p95, ${members.toLocaleString("en")}`;
  return { what, measured: `${p95.toFixed(1)} ms`, limit: "≤ 16 ms", met: p95 <= 16 };
}

/** A page that doesn't respond misses its threshold, whatever the other does. */
export function judge(what, ours, theirs, limit) {
  const ratio = ours / theirs;
  const answered = Number.isFinite(ours) && !Number.isNaN(ratio);
  const measured = answered ? `${ratio.toFixed(2)} ×` : "no answer";
  return { what, measured, limit: `≤ ${limit.toFixed(1)} ×`, met: answered && ratio <= limit };
}

/** A value that would be rounded to 0 is written in full, because it misses the threshold. */
function zero(what, value) {
  return { what, measured: String(Number(value.toPrecision(2))), limit: "0", met: value === 0 };
}
