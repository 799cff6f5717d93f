// What every host has to do, whatever its settings look like. A host is { origin, end } and, where it can do so, `compresses`
// (sends the compressed files that are there, and compresses those that may be replaced), `tellsFiles` (a missing file from a
// missing page), `rewrites` (an address to another page, where there is no file), `forgetsQuery`.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { scratch } from "../scratch.mjs";

/** The built site, a page for frames, whether or not the site has one of its own, and a list that was put beside it. */
export const DIST = scratch("dist");
cpSync(process.env.DIST ?? "dist", DIST, { recursive: true });
mkdirSync(join(DIST, "en/embed"), { recursive: true });
writeFileSync(join(DIST, "en/embed/test.html"), "<!doctype html><title>For frames</title>");
const LIST = "members.csv";
writeFileSync(join(DIST, LIST), "id,name,lat,lon\n".padEnd(2000, "a,A,1,2\n"));

export const HOSTS = process.env.HOSTS ?? "hosts";
export const BASE = process.env.SITE_BASE ?? "/";

/** What the policy says of a style or script that stands in every page. */
const hashOf = (element) => {
  const [, inner] = element.exec(readFileSync(join(DIST, "index.html"), "utf8"));
  return `'sha256-${createHash("sha256").update(inner).digest("base64")}'`;
};
const POLICY =
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${hashOf(/<script>([^]*?)<\/script>/)}; worker-src 'self'; ` +
  `connect-src 'self'; style-src 'self' ${hashOf(/<style[^>]*>([^]*?)<\/style>/)}; ` +
  "img-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types site; " +
  "frame-ancestors ";
const ALWAYS = {
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
// What hosts take for themselves is never asked for; compressed forms are asked for by the names of their files.
const others = files.filter((file) => /[^/]\.\w+$/.test(file) && !/\.(html|br|gz)$/.test(file));
const compressed = files
  .filter((file) => file.endsWith(".br") && !file.startsWith("ko/"))
  .map((file) => file.slice(0, -3));

const framingOf = (path) => (/^..\/embed\//.test(path) ? "*" : "'none'");

/** Asks once, without following and without taking anything apart. */
function ask(origin, path, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = get(origin + path, { headers }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on("error", reject);
  });
}

function assertHeaders({ headers }, path, { cache, framing = "'none'" }) {
  assert.equal(headers["content-security-policy"], POLICY + framing, path);
  assert.equal(headers["cache-control"], cache, path);
  for (const [name, value] of Object.entries(ALWAYS))
    assert.equal(headers[name], value, `${name} of ${path}`);
}

/** Holds a host to it. `start` returns the host, with an `end` that stops it. */
export function hostContract(name, start) {
  let host;
  const at = (path, headers) => ask(host.origin, BASE + path, headers);
  before(async () => {
    host = await start();
  });
  after(() => host?.end());

  test(`${name}: every page answers`, async () => {
    assert.ok(routes.length > 200, `${routes.length} pages`);
    for (const route of routes) {
      const answer = await at(route);
      assert.equal(answer.status, 200, route);
      assert.match(answer.headers["content-type"], TYPES.html, route);
      assert.match(answer.body.toString(), /<div id="app">/, route);
      assertHeaders(answer, route, { cache: "no-cache", framing: framingOf(route) });
    }
  });

  test(`${name}: every other file has its type and its time to be kept`, async () => {
    const kinds = new Set(others.map((file) => file.split(".").pop()));
    assert.deepEqual(
      [...kinds].toSorted(),
      Object.keys(TYPES)
        .filter((kind) => kind !== "html")
        .toSorted(),
    );
    for (const file of others.filter((file) => file !== LIST || !host.servesAsBuilt)) {
      const answer = await at(file);
      assert.equal(answer.status, 200, file);
      assert.match(answer.headers["content-type"], TYPES[file.split(".").pop()], file);
      const cache = file.startsWith("static/") ? "public, max-age=31536000, immutable" : "no-cache";
      assertHeaders(answer, file, { cache, framing: framingOf(file) });
    }
  });

  test(`${name}: a page that is missing is the page for that, with its status`, async () => {
    for (const path of ["en/nothing/", "en/members/a/b/", "nothing", "en/embed/nothing/"]) {
      const answer = await at(path);
      assert.equal(answer.status, 404, path);
      assert.match(answer.headers["content-type"], TYPES.html, path);
      assert.match(answer.body.toString(), /id="boot"/, path);
    }
    assertHeaders(await at("en/nothing/"), "en/nothing/", { cache: "no-cache" });
  });

  test(`${name}: a member who came after the build has a page that the app fills`, async () => {
    for (const lang of ["en", "ko"]) {
      const answer = await at(`${lang}/members/somebody/`);
      assertHeaders(answer, lang, { cache: "no-cache" });
      assert.match(answer.headers["content-type"], TYPES.html, lang);
      assert.equal(answer.status, host.rewrites ? 200 : 404, lang);
      const page = host.rewrites ? `${lang}/shell.html` : "404.html";
      assert.equal(answer.body.toString(), readFileSync(`${DIST}/${page}`, "utf8"), lang);
    }
  });

  test(`${name}: a file that is missing is missing, and not to be kept`, async () => {
    for (const path of [
      "static/site-0000000000000000.js",
      "data/nothing.geojson",
      "content/en/nothing.json",
      "en/members/a.png",
    ]) {
      const answer = await at(path);
      assert.equal(answer.status, 404, path);
      if (host.tellsFiles) assert.match(answer.headers["content-type"], /^text\/plain/, path);
      if (host.tellsFiles) assert.equal(answer.headers["cache-control"], "no-cache", path);
    }
  });

  test(`${name}: a folder without its slash leads to its page`, async () => {
    const answer = await at("en/about?q=a");
    assert.ok([301, 302, 307, 308].includes(answer.status), String(answer.status));
    assert.equal(new URL(answer.headers.location, host.origin).pathname, `${BASE}en/about/`);
    if (!host.forgetsQuery) assert.equal(new URL(answer.headers.location, host.origin).search, "?q=a");
  });

  test(`${name}: what is compressed beside a file is sent, to those who take it`, async (t) => {
    if (!host.compresses) return t.skip("this kind of host compresses by itself");
    assert.ok(compressed.length > 100, `${compressed.length} files`);
    for (const file of compressed) {
      const path = file.replace(/(^|\/)index\.html$/, "$1");
      for (const [accepted, encoding, ending] of [
        ["gzip, br", "br", ".br"],
        ["gzip", "gzip", ".gz"],
        ["", undefined, ""],
      ]) {
        const answer = await at(path, { "accept-encoding": accepted });
        assert.equal(answer.headers["content-encoding"], encoding, `${file} ${accepted}`);
        assert.ok(answer.body.equals(readFileSync(`${DIST}/${file}${ending}`)), `${file}${ending}`);
        if (encoding) assert.match(answer.headers.vary ?? "", /accept-encoding/i, file);
      }
    }
  });

  test(`${name}: what may be replaced on the running site is compressed as it is sent`, async (t) => {
    if (!host.compresses) return t.skip("this kind of host compresses by itself");
    if (host.servesAsBuilt) return t.skip("compresses nothing itself");
    for (const file of ["config.json", "data/members.geojson", LIST]) {
      const answer = await at(file, { "accept-encoding": "gzip, br" });
      assert.equal(answer.headers["content-encoding"], "gzip", file);
      assert.match(answer.headers.vary ?? "", /accept-encoding/i, file);
    }
  });

  test(`${name}: what is for frames may be framed`, async (t) => {
    if (host.servesAsBuilt)
      return t.skip("has no page to try it with; xtask/src/hosting has a test of its own");
    const answer = await at("en/embed/test.html");
    assert.equal(answer.status, 200);
    assertHeaders(answer, "en/embed/test.html", { cache: "no-cache", framing: "*" });
  });

  if (BASE !== "/") {
    test(`${name}: nothing is served beside the site's own path`, async () => {
      assert.equal((await ask(host.origin, "/en/about/")).status, 404);
    });
  }
}
