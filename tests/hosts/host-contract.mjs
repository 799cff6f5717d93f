// The contract that every host fulfils, whatever its configuration looks like.

/**
 * A running host and what it can do.
 * @typedef {object} Host
 * @property {string} origin
 * @property {() => unknown} end stops it
 * @property {boolean} [compresses] sends the compressed files of the build and compresses files that may be replaced
 * @property {boolean} [tellsFiles] answers a missing file by text, a missing page by a page
 * @property {boolean} [rewrites] serves another page where there is no file
 * @property {boolean} [forgetsQuery] drops the query when it redirects
 * @property {boolean} [servesAsBuilt] compresses nothing itself and serves only files of the build
 */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { scratch } from "../scratch.mjs";

/** A copy of the built site, with one more page that may be framed and one more list. */
export const DIST = scratch("dist");
cpSync(process.env.DIST ?? "dist", DIST, { recursive: true });
mkdirSync(join(DIST, "en/embed"), { recursive: true });
writeFileSync(join(DIST, "en/embed/test.html"), "<!doctype html><title>For frames</title>");
const LIST = "members.csv";
writeFileSync(join(DIST, LIST), "id,name,lat,lon\n".padEnd(2000, "a,A,1,2\n"));

export const HOSTS = process.env.HOSTS ?? "hosts";
export const BASE = process.env.SITE_BASE ?? "/";

/** The policy's source for an inline style or script of a page. */
const hashOf = (element, page = "index.html") => {
  const [, inner] = element.exec(readFileSync(join(DIST, page), "utf8"));
  return `'sha256-${createHash("sha256").update(inner).digest("base64")}'`;
};
const SCRIPTS = [
  hashOf(/<script>([^]*?)<\/script>/),
  hashOf(/<script type="module" id="prerendered-map">([^]*?)<\/script>/, "en/index.html"),
];
const POLICY =
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${SCRIPTS.join(" ")}; worker-src 'self'; ` +
  `connect-src 'self'; style-src 'self' ${hashOf(/<style[^>]*>([^]*?)<\/style>/)}; ` +
  "img-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types site; " +
  "frame-ancestors ";
const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
};
const TYPES = {
  html: /^text\/html; ?charset=utf-8$/i,
  css: /^text\/css; ?charset=utf-8$/i,
  js: /^text\/javascript; ?charset=utf-8$/i,
  json: /^application\/json(; ?charset=utf-8)?$/i,
  csv: /^text\/csv(; ?charset=utf-8)?$/i,
  ics: /^text\/calendar(; ?charset=utf-8)?$/i,
  geojson: /^application\/geo\+json$/,
  wasm: /^application\/wasm$/,
  land: /^application\/octet-stream$/,
  svg: /^image\/svg\+xml$/,
  png: /^image\/png$/,
  txt: /^text\/plain(; ?charset=utf-8)?$/i,
  webmanifest: /^application\/manifest\+json$/,
  xml: /^(application|text)\/xml(; ?charset=utf-8)?$/i,
};

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(DIST.length + 1));
const routes = files
  .filter((file) => /(^|\/)index\.html$/.test(file))
  .map((file) => file.replace(/index\.html$/, ""));
// Not the configuration files of hosts, which they don't serve, nor compressed files, which are requested by the names of the
// originals.
const others = files.filter((file) => /[^/]\.\w+$/.test(file) && !/\.(html|br|gz)$/.test(file));
const compressed = files
  .filter((file) => file.endsWith(".br") && !file.startsWith("ko/"))
  .map((file) => file.slice(0, -3));

const framingOf = (path) => (/^..\/embed\//.test(path) ? "*" : "'none'");

/** Requests once, without following redirects or decoding the body. */
function request(origin, path, headers = {}) {
  return new Promise((resolve, reject) => {
    const sent = get(origin + path, { headers }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
  });
}

function assertHeaders({ headers }, path, { cache, framing = "'none'" }) {
  assert.equal(headers["content-security-policy"], POLICY + framing, path);
  assert.equal(headers["cache-control"], cache, path);
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    assert.equal(headers[name], value, `${name} of ${path}`);
}

/**
 * What a check needs: the host, how to request a path of the site from it, and the test.
 * @typedef {object} Context
 * @property {Host} host
 * @property {(path: string, headers?: Record<string, string>) => Promise<any>} at
 * @property {import("node:test").TestContext} t
 */

/**
 * The checks, by what they say of a host.
 * @type {Record<string, (context: Context) => Promise<void>>}
 */
const CHECKS = {
  async "every page is served"({ at }) {
    assert.ok(routes.length > 200, `${routes.length} pages`);
    for (const route of routes) {
      const response = await at(route);
      assert.equal(response.status, 200, route);
      assert.match(response.headers["content-type"], TYPES.html, route);
      assert.match(response.body.toString(), /<div id="app">/, route);
      assertHeaders(response, route, { cache: "no-cache", framing: framingOf(route) });
    }
  },

  async "every other file has its type and caching policy"({ host, at }) {
    const kinds = new Set(others.map((file) => file.split(".").pop()));
    assert.deepEqual(
      [...kinds].toSorted(),
      Object.keys(TYPES)
        .filter((kind) => kind !== "html")
        .toSorted(),
    );
    for (const file of others.filter((file) => file !== LIST || !host.servesAsBuilt)) {
      const response = await at(file);
      assert.equal(response.status, 200, file);
      assert.match(response.headers["content-type"], TYPES[file.split(".").pop()], file);
      const cache = file.startsWith("static/") ? "public, max-age=31536000, immutable" : "no-cache";
      assertHeaders(response, file, { cache, framing: framingOf(file) });
    }
  },

  async "a missing page gets the error page with status 404"({ at }) {
    for (const path of ["en/nothing/", "en/members/a/b/", "nothing", "en/embed/nothing/"]) {
      const response = await at(path);
      assert.equal(response.status, 404, path);
      assert.match(response.headers["content-type"], TYPES.html, path);
      assert.match(response.body.toString(), /id="boot"/, path);
    }
    assertHeaders(await at("en/nothing/"), "en/nothing/", { cache: "no-cache" });
  },

  async "a member added after the build gets the empty page"({ host, at }) {
    for (const lang of ["en", "ko"]) {
      const response = await at(`${lang}/members/somebody/`);
      assertHeaders(response, lang, { cache: "no-cache" });
      assert.match(response.headers["content-type"], TYPES.html, lang);
      assert.equal(response.status, host.rewrites ? 200 : 404, lang);
      const page = host.rewrites ? `${lang}/shell.html` : "404.html";
      assert.equal(response.body.toString(), readFileSync(`${DIST}/${page}`, "utf8"), lang);
    }
  },

  async "a missing file gets status 404 and is not cached"({ host, at }) {
    for (const path of [
      "static/site-0000000000000000.js",
      "data/nothing.geojson",
      "content/en/nothing.json",
      "en/members/a.png",
    ]) {
      const response = await at(path);
      assert.equal(response.status, 404, path);
      if (host.tellsFiles) assert.match(response.headers["content-type"], /^text\/plain/, path);
      if (host.tellsFiles) assert.equal(response.headers["cache-control"], "no-cache", path);
    }
  },

  async "a folder without its slash redirects to its page"({ host, at }) {
    const response = await at("en/about?q=a");
    assert.ok([301, 302, 307, 308].includes(response.status), String(response.status));
    assert.equal(new URL(response.headers.location, host.origin).pathname, `${BASE}en/about/`);
    if (!host.forgetsQuery) assert.equal(new URL(response.headers.location, host.origin).search, "?q=a");
  },

  async "compressed files are sent to clients that accept them"({ host, at, t }) {
    if (!host.compresses) return t.skip("this kind of host compresses by itself");
    assert.ok(compressed.length > 100, `${compressed.length} files`);
    for (const file of compressed) {
      const path = file.replace(/(^|\/)index\.html$/, "$1");
      for (const [accepted, encoding, ending] of [
        ["gzip, br", "br", ".br"],
        ["gzip", "gzip", ".gz"],
        ["", undefined, ""],
      ]) {
        const response = await at(path, { "accept-encoding": accepted });
        assert.equal(response.headers["content-encoding"], encoding, `${file} ${accepted}`);
        assert.ok(response.body.equals(readFileSync(`${DIST}/${file}${ending}`)), `${file}${ending}`);
        if (encoding) assert.match(response.headers.vary ?? "", /accept-encoding/i, file);
      }
    }
  },

  async "files that may be replaced are compressed on the fly"({ host, at, t }) {
    if (!host.compresses) return t.skip("this kind of host compresses by itself");
    if (host.servesAsBuilt) return t.skip("compresses nothing itself");
    for (const file of ["config.json", "data/members.geojson", LIST]) {
      const response = await at(file, { "accept-encoding": "gzip, br" });
      assert.equal(response.headers["content-encoding"], "gzip", file);
      assert.match(response.headers.vary ?? "", /accept-encoding/i, file);
    }
  },

  async "pages for frames may be framed"({ host, at, t }) {
    if (host.servesAsBuilt)
      return t.skip("has no page to try it with; xtask/src/hosting has a test of its own");
    const response = await at("en/embed/test.html");
    assert.equal(response.status, 200);
    assertHeaders(response, "en/embed/test.html", { cache: "no-cache", framing: "*" });
  },
};

/**
 * Tests a host against the contract.
 * @param {string} name
 * @param {() => Host | Promise<Host>} start
 */
export function hostContract(name, start) {
  let host;
  const at = (path, headers) => request(host.origin, BASE + path, headers);
  before(async () => {
    host = await start();
  });
  after(() => host?.end());

  for (const [title, check] of Object.entries(CHECKS)) {
    test(`${name}: ${title}`, (t) => check({ host, at, t }));
  }

  if (BASE !== "/") {
    test(`${name}: nothing is served outside of the site's path`, async () => {
      assert.equal((await request(host.origin, "/en/about/")).status, 404);
    });
  }
}
