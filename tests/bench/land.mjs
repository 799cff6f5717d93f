// The land that the site shows, as GeoJSON for maps that are flat.
import { readFileSync } from "node:fs";
import { feature } from "topojson-client";

/** The land of a topology of world-atlas, with as many digits as its scale deserves. */
export function land(file) {
  const topology = JSON.parse(readFileSync(file, "utf8"));
  const { features } = feature(topology, topology.objects.land);
  const coordinates = features.flatMap(({ geometry }) =>
    geometry.coordinates.map((rings) => rings.map(flat)),
  );
  const geometry = { type: "MultiPolygon", coordinates };
  const round = (_, value) => (typeof value === "number" ? Math.round(value * 100) / 100 : value);
  return Buffer.from(JSON.stringify({ type: "Feature", properties: {}, geometry }, round));
}

/** A ring that goes on beyond 180° where it came back at the other edge of the map. Around the pole it is closed there. */
function flat(ring) {
  let turns = 0;
  const on = ring.map(([lon, lat], index) => {
    const step = index > 0 ? lon - ring[index - 1][0] : 0;
    turns -= Math.abs(step) > 180 ? Math.sign(step) : 0;
    return [lon + 360 * turns, lat];
  });
  if (turns !== 0) on.push([on.at(-1)[0], -90], [on[0][0], -90], on[0]);
  // A ring that began beyond the edge lies a world aside.
  const mean = on.reduce((sum, [lon]) => sum + lon, 0) / on.length;
  const aside = 360 * Math.round(mean / 360);
  return on.map(([lon, lat]) => [lon - aside, lat]);
}
