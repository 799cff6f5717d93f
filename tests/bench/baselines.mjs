// The pages that the site is compared with, written as their libraries' documentation shows, bundled and minified.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { land } from "./land.mjs";

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const npm = (name) => `../../node_modules/${name}`;

const TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  geojson: "application/geo+json",
  png: "image/png",
};

/** @type {(path: string, body: Buffer) => [string, Buffer]} */
const entry = (path, body) => [path, body];

/** Returns a function from path to response that serves a baseline, with its map as large as the box. */
export async function baseline(name, box) {
  /** @type {[string, Buffer][]} */
  const entries = [
    ["/", Buffer.from(page(name, box))],
    ["/land.geojson", land(file(npm("world-atlas/land-110m.json")))],
    // MapLibre loads its worker from beside the script.
    ["/maplibre-gl-worker.mjs", readFileSync(file(npm("maplibre-gl/dist/maplibre-gl-worker.mjs")))],
    ...["marker-icon.png", "marker-icon-2x.png", "marker-shadow.png"].map((image) =>
      entry(`/images/${image}`, readFileSync(file(npm(`leaflet/dist/images/${image}`)))),
    ),
    ...(await bundle(name)),
  ];
  const files = new Map(entries);
  return async (path) => answer(path, files.get(path));
}

function answer(path, body) {
  if (!body) return { status: 404, headers: {}, body: Buffer.from("Not found.\n") };
  const type = TYPES[path === "/" ? "html" : path.split(".").pop()];
  return { status: 200, headers: { "content-type": type, "cache-control": "no-cache" }, body };
}

function page(name, { width, height }) {
  const html = readFileSync(file(`baselines/${name}.html`), "utf8");
  return html.replace("WIDTH", `${width}px`).replace("HEIGHT", `${height}px`);
}

async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [file(`baselines/${name}.mjs`)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    outdir: "/",
    // Leaflet loads its images from beside its stylesheet.
    external: ["images/*"],
    logLevel: "warning",
  });
  return outputFiles.map(({ path, contents }) => entry(path, Buffer.from(contents)));
}
