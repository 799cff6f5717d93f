// What was promised, and whether it holds.

const answers = (row) => row.slow.answers;
// The clock of frames is exact to a tenth of a millisecond: beyond whole ones it would compare noise.
const frames = (row) => Math.round(row.fast.p95);

const largest = (row) => row.slow.largest;

const REAL = "the real members";
const PROMISES = [
  { what: "map answers, slow", members: REAL, peer: "Leaflet", read: answers, most: 1 },
  { what: "map answers, slow", members: 10_000, peer: "Leaflet", read: answers, most: 0.5 },
  { what: "map answers, slow", members: 100_000, peer: "MapLibre GL", read: answers, most: 0.5 },
  { what: "largest paint, slow", members: REAL, peer: "Leaflet", read: largest, most: 1 },
  { what: "frame p95", members: REAL, peer: "Leaflet", read: frames, most: 1 },
  { what: "frame p95", members: 10_000, peer: "Leaflet", read: frames, most: 1 },
  { what: "frame p95", members: 100_000, peer: "Leaflet", read: frames, most: 1 },
];

/** Each bound as what it is about, what was measured, the most that it may be, and whether that is met. */
export function bounds(rows, index, typed) {
  const made = PROMISES.flatMap((promise) => compared(rows, promise));
  const own = rows.filter(({ page }) => page === "this site");
  const worst = (key) => Math.max(...own.flatMap(({ slow, fast }) => [slow[key] ?? 0, fast[key] ?? 0]));
  return [
    ...made,
    ...(index ? clusters(index) : []),
    keystroke(typed),
    none("requests to other hosts", worst("foreign")),
    none("layout shift", worst("shift")),
  ];
}

function compared(rows, { what, members, peer, read, most }) {
  const count = members === REAL ? rows[0].members : members;
  const find = (page) => rows.find((row) => row.page === page && row.members === count);
  const [ours, theirs] = [find("this site"), find(peer)];
  if (!ours || !theirs) return [];
  const name = members === REAL ? members : members.toLocaleString("en");
  return [judged(`${what}, ${name}, against ${peer}`, read(ours), read(theirs), most)];
}

function clusters({ own, usual, alike, members }) {
  const what = `index of clusters, ${members.toLocaleString("en")}, against supercluster`;
  return [
    judged(`${what} as it comes`, own, usual, 0.5),
    judged(`${what} with the same levels and radius`, own, alike, 0.5),
  ];
}

function keystroke({ members, p95 }) {
  const what = `search keystroke p95, ${members.toLocaleString("en")}`;
  return { what, measured: `${p95.toFixed(1)} ms`, most: "≤ 16 ms", met: p95 <= 16 };
}

/** A page that does not answer misses, whatever the other does. */
export function judged(what, ours, theirs, most) {
  const ratio = ours / theirs;
  const answered = Number.isFinite(ours) && !Number.isNaN(ratio);
  const measured = answered ? `${ratio.toFixed(2)} ×` : "no answer";
  return { what, measured, most: `≤ ${most.toFixed(1)} ×`, met: answered && ratio <= most };
}

function none(what, value) {
  return { what, measured: String(Number(value.toFixed(4))), most: "0", met: value === 0 };
}
