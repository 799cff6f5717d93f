// The land that the site shows, as GeoJSON for the baselines.
import { readFileSync } from "node:fs";
import { feature } from "topojson-client";

/** The land of a world-atlas topology, rounded to two decimal places, which its scale of 1:110m justifies. */
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

/** Unwraps a ring that crosses the antimeridian, so that it continues beyond 180°; around the pole it is closed there. */
function flat(ring) {
  let revolutions = 0;
  const on = ring.map(([lon, lat], index) => {
    const step = index > 0 ? lon - ring[index - 1][0] : 0;
    revolutions -= Math.abs(step) > 180 ? Math.sign(step) : 0;
    return [lon + 360 * revolutions, lat];
  });
  if (revolutions !== 0) on.push([on.at(-1)[0], -90], [on[0][0], -90], on[0]);
  // A ring that started beyond 180° is off by 360°.
  const mean = on.reduce((sum, [lon]) => sum + lon, 0) / on.length;
  const aside = 360 * Math.round(mean / 360);
  return on.map(([lon, lat]) => [lon - aside, lat]);
}
