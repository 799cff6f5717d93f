// The members that every page gets: the real ones, and generated ones in any number.
import { readFileSync } from "node:fs";
import { cities } from "./cities.mjs";

/** The path of the members on every page's host. */
export const MEMBERS = "/data/members.geojson";

const SEED = 1998;
const KINDS = [
  ["university", "University"],
  ["science-park", "Science Park"],
  ["research-institute", "Research Institute"],
  ["company", "Technologies"],
  ["city", "City Office"],
];
const CLASSES = ["full", "full", "full", "associate", "discretionary"];

/** The real members, as a file. */
export const real = () => readFileSync(new URL("../../public/data/members.geojson", import.meta.url));

/** Generates members, the same on every machine. Most are near a city, and some cities have far more than others. */
export function madeUp(count) {
  const random = randomFrom(SEED);
  const features = Array.from({ length: count }, (_, index) => member(index, random));
  return Buffer.from(JSON.stringify({ type: "FeatureCollection", updated: "2026-01-01", features }));
}

function member(index, random) {
  const [city, country_code, lon, lat] = cities[Math.floor(random() ** 2 * cities.length)];
  const [kind, noun] = pick(KINDS, random);
  // One in ten is well outside of its city.
  const spread = random() < 0.1 ? 4 : 0.3;
  return {
    type: "Feature",
    id: `m${index}`,
    geometry: {
      type: "Point",
      coordinates: [around(lon + bell(random) * spread), degrees(lat + bell(random) * spread)],
    },
    properties: {
      name: `${city} ${noun} ${index}`,
      class: pick(CLASSES, random),
      kind,
      city,
      country_code,
      joined: 1998 + Math.floor(random() * 20),
    },
  };
}

/** @type {<T>(list: T[], random: () => number) => T} */
const pick = (list, random) => list[Math.floor(random() * list.length)];

/** Wraps a longitude at 180°. */
const around = (lon) => degrees(lon > 180 ? lon - 360 : lon);

const degrees = (value) => Math.round(value * 1e5) / 1e5;

/** Approximates a normal distribution by sums alone: the last digit of a logarithm may differ between machines. */
const bell = (random) => (random() + random() + random() + random() - 2) * Math.sqrt(3);

/** Mulberry32, a small deterministic generator of random numbers. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
