// A host whose files can be replaced, and which can be gone: deploys and days without a network are tested on it.
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { extname, join } from "node:path";
import { scratch } from "../scratch.mjs";

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

/** The headers of every answer, as the build wrote them for services. */
const headers = readFileSync(`${BASE === "/" ? BUILT : HOSTS}/_headers`, "utf8")
  .split(`\n${BASE}static/*`)[0]
  .split("\n")
  .map((line) => line.match(/^ {2}([^:]+): (.*)$/)?.slice(1))
  .filter(Boolean);

export class Host {
  #server = createServer((request, response) => this.#answer(request, response));
  /** A file that is not answered before something else is done, if any: `{ file, until }`. */
  held = {};
  /** What every answer says beside its type. */
  headers = headers;

  /** A host with the built site. */
  static async start() {
    const host = new Host();
    host.folder = host.copy(BUILT);
    await host.back(0);
    host.origin = `http://127.0.0.1:${host.port}`;
    host.site = host.origin + BASE.slice(0, -1);
    return host;
  }

  /** A copy of a site, to be changed. */
  copy(from = this.folder) {
    const folder = scratch("deploy");
    cpSync(from, folder, { recursive: true });
    return folder;
  }

  /** Takes connections again, at the same address. */
  async back(port = this.port) {
    this.#server.listen(port, "127.0.0.1");
    await once(this.#server, "listening");
    this.port = this.#server.address().port;
  }

  /** Is not there any more. */
  async leave() {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }

  async end() {
    if (this.#server.listening) await this.leave();
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, this.origin);
    const below = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : "nothing";
    if (below === this.held.file) await this.held.until;
    const file = join(this.folder, pathname.endsWith("/") ? `${below}index.html` : below);
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

/** The version that a folder holds. */
export const versionIn = (folder) => read(folder, "en/index.html").match(/data-version="(\w+)"/)[1];

/**
 * Makes the site in a folder another version: a text is changed, scripts have other names, and every mention is as the build
 * would have written it.
 */
export function change(folder, file, from, to) {
  const changed = read(folder, file).replaceAll(from, to);
  const names = [
    [versionIn(folder), hash(changed)],
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
  for (const page of readdirSync(folder, { recursive: true }).filter(
    (name) => name.endsWith(".html") || name === "version.txt",
  )) {
    rewrite(page, renamed(read(folder, page)));
  }
  writeFileSync(join(folder, "service-worker.js"), renamed(worker));
}
