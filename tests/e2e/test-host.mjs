// A host for tests of deploys and of offline use: its files can be replaced, and it can go offline.
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { extname, join } from "node:path";
import { scratch } from "../scratch.mjs";
import { portOf } from "../port.mjs";

const BUILT = process.env.DIST ?? "dist";
const HOSTS = process.env.HOSTS ?? "hosts";
const BASE = process.env.SITE_BASE ?? "/";
const TYPES = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/** The headers of every response, from the `_headers` file that the build writes for hosting services. */
const headers = readFileSync(`${BASE === "/" ? BUILT : HOSTS}/_headers`, "utf8")
  .split(`\n${BASE}static/*`)[0]
  .split("\n")
  .map((line) => line.match(/^ {2}([^:]+): (.*)$/)?.slice(1))
  .filter(Boolean);

/** The content that a deploy changes. */
export const ABOUT = "content/en/about.json";

export class Host {
  /** The folder of the site that is served. */
  folder = "";
  /** Where it is served: without and with the base path. */
  origin = "";
  site = "";
  port = 0;
  #server = createServer((request, response) => this.#respond(request, response));
  /** Delays the response to a file until a promise resolves: `{ file, until }`. */
  delayed = /** @type {{ file?: string, until?: Promise<unknown> }} */ ({});
  /** Headers of every response, besides its type. */
  headers = headers;

  /** Starts a host with the built site. */
  static async start() {
    const host = new Host();
    host.folder = host.copy(BUILT);
    await host.goOnline(0);
    host.origin = `http://127.0.0.1:${host.port}`;
    host.site = host.origin + BASE.slice(0, -1);
    return host;
  }

  /** Deploys another version, in which one text of a page has changed. */
  deploy(suffix = "anew") {
    this.folder = this.copy();
    rewriteVersion(this.folder, ABOUT, "About WTA", `About WTA, ${suffix}`);
  }

  /** Copies a site, so that it can be changed. */
  copy(from = this.folder) {
    const folder = scratch("deploy");
    cpSync(from, folder, { recursive: true });
    return folder;
  }

  /** Accepts connections (again), at the same address. */
  async goOnline(port = this.port) {
    this.#server.listen(port, "127.0.0.1");
    await once(this.#server, "listening");
    this.port = portOf(this.#server);
  }

  /** Refuses connections from now on. */
  async goOffline() {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }

  async stop() {
    if (this.#server.listening) await this.goOffline();
  }

  async #respond(request, response) {
    const { pathname } = new URL(request.url, this.origin);
    const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : "missing";
    if (path === this.delayed.file) await this.delayed.until;
    const file = join(this.folder, pathname.endsWith("/") ? `${path}index.html` : path);
    const found = existsSync(file) && statSync(file).isFile();
    for (const [name, value] of this.headers) response.setHeader(name, value);
    response.setHeader(
      "content-type",
      TYPES[extname(file)] ?? (found ? "application/octet-stream" : "text/plain"),
    );
    response.statusCode = found ? 200 : 404;
    response.end(found ? readFileSync(file) : "Not found.\n");
  }
}

const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const read = (folder, file) => readFileSync(join(folder, file), "utf8");

/** The version of the site in a folder. */
export const versionOf = (folder) => read(folder, "en/index.html").match(/data-version="(\w+)"/)[1];

/**
 * Makes the site in a folder another version: changes a text in a file and renames the scripts, and updates all references as the
 * build would.
 */
export function rewriteVersion(folder, file, from, to) {
  const changed = read(folder, file).replaceAll(from, to);
  const names = [
    [versionOf(folder), hash(changed)],
    ...readdirSync(join(folder, "static"))
      .filter((name) => /^(boot|worker)-\w+\.(js|wasm)$/.test(name))
      .map((name) => [name, name.replace(/-\w+/, `-${hash(changed)}`)]),
  ];
  const renamed = (text) => names.reduce((text, [old, next]) => text.replaceAll(old, next), text);
  let worker = read(folder, "service-worker.js");
  const rewrite = (name, text) => {
    worker = worker.replaceAll(hash(read(folder, name)), hash(text));
    writeFileSync(join(folder, name), text);
  };
  rewrite(file, changed);
  for (const [old, next] of names.slice(1))
    renameSync(join(folder, "static", old), join(folder, "static", next));
  for (const page of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".html") || name === "version.txt",
  )) {
    rewrite(page, renamed(read(folder, page)));
  }
  writeFileSync(join(folder, "service-worker.js"), renamed(worker));
}
