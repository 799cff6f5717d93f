// The cluster index of MapLibre and others, on parsed members: with its default 17 levels, or with the radius and the 7 levels of
// this site's map.
import Supercluster from "supercluster";

const { features } = await (await fetch("/data/members.geojson")).json();
const options = location.search === "?alike" ? { radius: 56, maxZoom: 6 } : {};
const start = performance.now();
new Supercluster(options).load(features);
window.supercluster = performance.now() - start;
