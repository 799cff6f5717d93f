// Makes the site work offline. `js/boot.js` registers it, and the browser looks for a new one with each page that is opened: `install`
// caches the new version as a whole, then `activate` takes over. The build prepends what the site consists of:
//
//   SITE = { version, langs: ["en", …], live: ["config.json", …], files: { name: hash } }
//
// A version is one build. A page gets every file of the version that it was loaded with and of no other, whatever the host serves
// by then; a page of a version that isn't cached is left to the network. What may be replaced on the running site (`live`) comes
// from the network, and from the cache only if that fails.
//
// The cache holds the files of each version that a page may still need, by name and hash, so that versions share equal files, and
// metadata: what a version consists of (`?version=`) and which version a client has (`?page=`).

/** @typedef {{ version: string, langs: string[], live: string[], files: Record<string, string> }} Site */

const SCOPE = registration.scope;
const CACHE = `site ${SCOPE}`;
/** @type {(kind: "version" | "page", value: string) => string} */
const metaKey = (kind, value) => `${SCOPE}?${kind}=${value}`;
/** @type {(name: string, hash: string) => string} */
const fileKey = (name, hash) => `${SCOPE}${name}?${hash}`;
/** @type {(name: string) => string | undefined} */
const langOf = (name) =>
  SITE.langs.find((lang) => new RegExp(`^((content|static/messages-\\w+)/)?${lang}[/.]`).test(name));
const openCache = () => caches.open(CACHE);

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
// A page that was loaded before the service worker took control tells its version.
addEventListener("message", (event) => {
  const client = /** @type {Client} */ (event.source);
  if (event.data === SITE.version) event.waitUntil(assignClient(client.id));
});
addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  if (request.mode === "navigate") event.respondWith(respondWithPage(event));
  else if (clientId) event.respondWith(respondWithFile(event, request.url.slice(SCOPE.length)));
});

/** Caches this version as a whole, in the languages that are read here. If anything fails, the previous version stays. */
async function install() {
  const cache = await openCache();
  const pages = await clients.matchAll({ includeUncontrolled: true });
  const urls = [...pages.map(({ url }) => url), ...(await cache.keys()).map(({ url }) => url)];
  await precache(cache, new Set(urls.map((url) => langOf(url.slice(SCOPE.length)))));
  for (const name of SITE.live) await cache.put(SCOPE + name, await fetchFile(name));
  await cache.put(metaKey("version", SITE.version), new Response(JSON.stringify(SITE)));
  await skipWaiting();
}

async function activate() {
  await clients.claim();
  await evict(await openCache());
}

/**
 * Caches the files that every language needs and those of some languages.
 * @param {Cache} cache
 * @param {Set<string | undefined>} langs
 */
async function precache(cache, langs) {
  const names = Object.keys(SITE.files).filter((name) => !langOf(name) || langs.has(langOf(name)));
  await Promise.all(names.map((name) => cacheFile(cache, name, SITE.files[name])));
}

/**
 * Caches a file unless it is cached; throws if the host's file has another hash.
 * @param {Cache} cache
 * @param {string} name
 * @param {string} hash the first 16 hexadecimal digits of the SHA-256
 */
async function cacheFile(cache, name, hash) {
  if (await cache.match(fileKey(name, hash))) return;
  const response = await fetchFile(name);
  const bytes = await response.arrayBuffer();
  const digest = [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].slice(0, 8);
  const found = digest.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== hash) throw new Error(`${name}: hash mismatch (expected ${hash}, found ${found})`);
  await cache.put(fileKey(name, hash), new Response(bytes, response));
}

/** @param {string} name */
async function fetchFile(name) {
  const response = await fetch(SCOPE + name, { cache: name.startsWith("static/") ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${name}: status ${response.status}`);
  return response;
}

/**
 * The version of each client: in memory, and in the cache because the browser stops and restarts the service worker at any time.
 * @type {Map<string, Promise<string | undefined>>}
 */
const versions = new Map();

/**
 * Records which version a client has.
 * @param {string} id
 */
function assignClient(id, version = SITE.version) {
  versions.set(id, Promise.resolve(version));
  return openCache()
    .then((cache) => cache.put(metaKey("page", id), new Response(version)))
    .catch(() => {});
}

/** @param {string} id of a client */
function versionOf(id) {
  if (!versions.has(id))
    versions.set(
      id,
      readMeta("page", id).then((response) => response?.text()),
    );
  return versions.get(id);
}

/** @type {Map<string, Promise<Site | undefined>>} */
const siteCache = new Map();

/**
 * What a version consists of, if it is cached.
 * @param {string} version
 */
function siteOf(version) {
  if (version === SITE.version) return SITE;
  if (!siteCache.has(version))
    siteCache.set(
      version,
      readMeta("version", version).then((response) => response?.json()),
    );
  return siteCache.get(version);
}

/** @type {(kind: "version" | "page", value: string) => Promise<Response | undefined>} */
const readMeta = async (kind, value) => (await openCache()).match(metaKey(kind, value));

/**
 * Responds to a navigation: from the host or, offline, with the empty page of the language, which the app fills.
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function respondWithPage(event) {
  const { request, resultingClientId: id } = event;
  try {
    const response = await fetch(request);
    const version = isThisVersion(response.clone()).then((is) => (is ? SITE.version : undefined));
    versions.set(id, version);
    event.waitUntil(version.then((known) => (known ? keepPage(id, request.url) : undefined)));
    return response;
  } catch {
    const lang = langOf(request.url.slice(SCOPE.length));
    const name = lang ? `${lang}/shell.html` : "index.html";
    const shell = await (await openCache()).match(fileKey(name, SITE.files[name]));
    if (shell) await assignClient(id);
    return shell ?? Response.error();
  }
}

/**
 * Whether a response is a page of this version: pages name theirs.
 * @param {Response} response
 */
async function isThisVersion(response) {
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  return isPage && (await response.text()).includes(`data-version="${SITE.version}"`);
}

/**
 * Records the version of a new page and caches its language for the next visit.
 * @param {string} id of the client
 * @param {string} url
 */
async function keepPage(id, url) {
  await assignClient(id);
  await precache(await openCache(), new Set([langOf(url.slice(SCOPE.length))])).catch(() => {});
}

/**
 * Responds to the request for a file with that of the page's version.
 * @param {FetchEvent} event
 * @param {string} name
 * @returns {Promise<Response>}
 */
async function respondWithFile(event, name) {
  const version = await versionOf(event.clientId);
  // A worker that the page starts is a client of its own and of the same version.
  if (version && event.resultingClientId) event.waitUntil(assignClient(event.resultingClientId, version));
  const site = version && (await siteOf(version));
  if (!site) return fetch(event.request);
  if (site.live.includes(name)) return respondWithLiveFile(event, name, site);
  const hash = site.files[name];
  if (!hash) return fetch(event.request);
  const cache = await openCache();
  // Not cached in a language that is new here: fetch it if the host still has that version.
  await cacheFile(cache, name, hash).catch(() => {});
  return (await cache.match(fileKey(name, hash))) ?? Response.error();
}

/**
 * Network first, then the cache.
 * @param {FetchEvent} event
 * @param {string} name
 * @param {Site} site
 * @returns {Promise<Response>}
 */
async function respondWithLiveFile(event, name, site) {
  const cache = await openCache();
  try {
    const response = await fetch(event.request);
    if (response.ok && site.version === SITE.version) {
      event.waitUntil(cache.put(SCOPE + name, response.clone()).catch(() => {}));
    }
    return response;
  } catch {
    return (await cache.match(SCOPE + name)) ?? Response.error();
  }
}

/**
 * Evicts what no page needs: all but this version, the previous one (a page of it may still be loading), and those of open pages.
 * @param {Cache} cache
 */
async function evict(cache) {
  const urls = (await cache.keys()).map(({ url }) => url);
  /** @type {(kind: "version" | "page") => string[]} */
  const values = (kind) => {
    const prefix = metaKey(kind, "");
    return urls.filter((url) => url.startsWith(prefix)).map((url) => url.slice(prefix.length));
  };
  const previous = values("version").filter((version) => version !== SITE.version);
  const kept = new Set([SITE.version, previous.at(-1)]);
  for (const { id } of await clients.matchAll({ includeUncontrolled: true })) kept.add(await versionOf(id));
  kept.delete(undefined);
  const needed = new Set();
  for (const version of /** @type {Set<string>} */ (kept)) {
    needed.add(metaKey("version", version));
    const site = await siteOf(version);
    for (const [name, hash] of Object.entries(site?.files ?? {})) needed.add(fileKey(name, hash));
    for (const name of site?.live ?? []) needed.add(SCOPE + name);
  }
  for (const id of values("page")) if (kept.has(await versionOf(id))) needed.add(metaKey("page", id));
  await Promise.all(urls.filter((url) => !needed.has(url)).map((url) => cache.delete(url)));
}
