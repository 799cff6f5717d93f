// The members that every page is given: the real ones, and made-up ones in any number.
import { readFileSync } from "node:fs";
import { cities } from "./cities.mjs";

/** Where every page asks for its members. */
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

/** The file that the site is published with. */
export const real = () => readFileSync(new URL("../../public/data/members.geojson", import.meta.url));

/** As many members as asked for, the same on every machine. Most stand near a city, and some cities have far more. */
export function madeUp(count) {
  const random = randomFrom(SEED);
  const features = Array.from({ length: count }, (_, index) => member(index, random));
  return Buffer.from(JSON.stringify({ type: "FeatureCollection", updated: "2026-01-01", features }));
}

function member(index, random) {
  const [city, country_code, lon, lat] = cities[Math.floor(random() ** 2 * cities.length)];
  const [kind, noun] = pick(KINDS, random);
  // One in ten stands well outside its city.
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

const pick = (list, random) => list[Math.floor(random() * list.length)];

/** East of 180° the world goes on in the west. */
const around = (lon) => degrees(lon > 180 ? lon - 360 : lon);

const degrees = (value) => Math.round(value * 1e5) / 1e5;

/** About the normal distribution, from sums alone: a logarithm's last digit may differ between machines. */
const bell = (random) => (random() + random() + random() + random() - 2) * Math.sqrt(3);

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
