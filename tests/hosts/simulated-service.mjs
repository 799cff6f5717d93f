// Simulates a hosting service as its documentation describes it, configured by a file in the published folder.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { extname } from "node:path";
import { BASE, DIST, HOSTS } from "./host-contract.mjs";
import { portOf } from "../port.mjs";

// The types that such services know by themselves; those of map data are not among them.
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".csv": "text/csv",
  ".ics": "text/calendar",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

/** The text of a configuration file at the service's root; empty if the build has no such file. */
export function settings(name) {
  const file = `${BASE === "/" ? DIST : HOSTS}/${name}`;
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Parses `_headers` into rules: a path pattern and the lines below it. */
export function rules(text) {
  const found = [];
  for (const line of text.split("\n").filter((line) => line && !line.startsWith("#"))) {
    if (!line.startsWith(" ")) found.push({ fits: pattern(line), lines: [] });
    else found.at(-1).lines.push(line.trim());
  }
  return found;
}

/** Compiles a path pattern, in which `*` may only be the last character. */
function pattern(path) {
  const star = path.indexOf("*");
  if (star !== -1 && star !== path.length - 1) throw new Error(`${path}: nothing may follow the star`);
  return star === -1 ? (asked) => asked === path : (asked) => asked.startsWith(path.slice(0, -1));
}

const inFolder = (path) => (path.startsWith(BASE) ? `${DIST}/${path.slice(BASE.length)}` : undefined);
const isFile = (file) => file !== undefined && existsSync(file) && statSync(file).isFile();

/** The page for a missing file: the nearest 404.html on the way up to the root. */
function missing(path) {
  for (let folder = path; folder; folder = folder.slice(0, -1)) {
    const file = folder.endsWith("/") ? inFolder(`${folder}404.html`) : undefined;
    if (isFile(file)) return file;
  }
  return undefined;
}

function find(path) {
  const file = inFolder(path);
  if (path.endsWith("/") && isFile(`${file}index.html`)) return { status: 200, file: `${file}index.html` };
  if (isFile(file)) return { status: 200, file };
  if (isFile(`${file}/index.html`)) return { status: 308, location: `${path}/` };
  return { status: 404, file: missing(path) };
}

/**
 * Starts the service. `headersOf` returns the headers that its configuration gives a path, `rewritten` the file that replaces a
 * missing page, and `lost` the file of its 404 page.
 */
export async function simulatedService(headersOf, { rewritten = (_path) => undefined, lost = missing } = {}) {
  const answer = (path) => {
    const found = find(path);
    if (found.status !== 404) return found;
    const file = rewritten(path);
    return file ? { status: 200, file } : { status: 404, file: lost(path) };
  };
  const server = createServer((request, response) => {
    const [path, query = ""] = request.url.split(/(?=\?)/);
    const { status, location, file } = answer(path);
    response.statusCode = status;
    response.setHeader("content-type", TYPES[extname(file ?? "")] ?? "application/octet-stream");
    for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
    if (status === 404) response.setHeader("content-type", TYPES[".html"]);
    if (location) response.setHeader("location", location + query);
    response.end(file ? readFileSync(file) : "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const end = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${portOf(server)}`, end };
}
