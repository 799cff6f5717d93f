// The index that MapLibre and others cluster by, with its own defaults, on members that are already read.
import Supercluster from "supercluster";

const { features } = await (await fetch("/data/members.geojson")).json();
const start = performance.now();
const index = new Supercluster().load(features);
const loaded = performance.now();
index.getClusters([-180, -85, 180, 85], 0);
window.supercluster = { load: loaded - start, answer: performance.now() - start };
