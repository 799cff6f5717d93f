// Keeps the site for times without a network. The build writes before this what the site is made of:
//
//   SITE = { version, langs: ["en", …], live: ["config.json", …], files: { name: hash } }
//
// A version is one build. A page has the version that it was loaded with, and gets every file of that version and of no other,
// whatever is on the host by then; a page of a version that is not kept is left to the network. What may change on the running
// site (`live`) comes from the network, and from the store only without one.
//
// The store holds the files of each version that a page may still need, under name and hash, so that versions share what is the
// same in them; and notes: what a version is made of (`?version=`), and which version a page has (`?page=`).
const SCOPE = registration.scope;
const STORE = `site ${SCOPE}`;
const note = (kind, value) => `${SCOPE}?${kind}=${value}`;
const place = (name, hash) => `${SCOPE}${name}?${hash}`;
const language = (name) =>
  SITE.langs.find((lang) => name.startsWith(`${lang}/`) || name.startsWith(`content/${lang}/`));

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
// A page that nobody answered for, because it was there first, says which version it is.
addEventListener(
  "message",
  (event) => event.data === SITE.version && event.waitUntil(belongs(event.source.id)),
);
addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (clientId) event.respondWith(file(event, request.url.slice(SCOPE.length)));
});

/** Brings this version as a whole, in the languages that are read here. If anything is missing, nothing has changed. */
async function install() {
  const store = await caches.open(STORE);
  const open = await clients.matchAll({ includeUncontrolled: true });
  const read = [...open.map(({ url }) => url), ...(await store.keys()).map(({ url }) => url)];
  await fill(store, new Set(read.map((url) => language(url.slice(SCOPE.length)))));
  for (const name of SITE.live) await store.put(SCOPE + name, await fetched(name));
  await store.put(note("version", SITE.version), new Response(JSON.stringify(SITE)));
  await skipWaiting();
}

async function activate() {
  await clients.claim();
  await sweep(await caches.open(STORE));
}

/** Brings the files that every language needs, and those of some languages. */
async function fill(store, langs) {
  const names = Object.keys(SITE.files).filter((name) => !language(name) || langs.has(language(name)));
  await Promise.all(names.map((name) => bring(store, name, SITE.files[name])));
}

/** Brings a file unless it is there; an error when the host has another by that name. */
async function bring(store, name, hash) {
  if (await store.match(place(name, hash))) return;
  const answer = await fetched(name);
  const bytes = await answer.arrayBuffer();
  const digest = [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].slice(0, 8);
  const found = digest.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== hash) throw new Error(`${name} is not that of this version`);
  await store.put(place(name, hash), new Response(bytes, answer));
}

async function fetched(name) {
  const answer = await fetch(SCOPE + name, { cache: name.startsWith("static/") ? "default" : "no-cache" });
  if (!answer.ok) throw new Error(`${name}: status ${answer.status}`);
  return answer;
}

// Which version each page has: here while the worker runs, and in the store because it is ended and started at any time.
const pages = new Map();

function belongs(id, version = SITE.version) {
  pages.set(id, Promise.resolve(version));
  return caches
    .open(STORE)
    .then((store) => store.put(note("page", id), new Response(version)))
    .catch(() => {});
}

function versionOf(id) {
  if (!pages.has(id))
    pages.set(
      id,
      read("page", id).then((answer) => answer?.text()),
    );
  return pages.get(id);
}

const known = new Map();

function siteOf(version) {
  if (version === SITE.version) return SITE;
  if (!known.has(version))
    known.set(
      version,
      read("version", version).then((answer) => answer?.json()),
    );
  return known.get(version);
}

const read = async (kind, value) => (await caches.open(STORE)).match(note(kind, value));

/** A page comes from the host. Without one, an empty page of its language does: the app fills it. */
async function page(event) {
  const { request, resultingClientId: id } = event;
  try {
    const answer = await fetch(request);
    const own = ours(answer.clone()).then((own) => (own ? SITE.version : undefined));
    pages.set(id, own);
    event.waitUntil(own.then((version) => version && settle(id, request.url)));
    return answer;
  } catch {
    const lang = language(request.url.slice(SCOPE.length));
    const name = lang ? `${lang}/shell.html` : "index.html";
    const kept = await (await caches.open(STORE)).match(place(name, SITE.files[name]));
    if (kept) await belongs(id);
    return kept ?? Response.error();
  }
}

/** Whether a page is of this version: it says so. */
async function ours(answer) {
  const isPage = answer.headers.get("content-type")?.startsWith("text/html");
  return isPage && (await answer.text()).includes(`data-version="${SITE.version}"`);
}

/** Keeps in mind what a page is, and brings its language for the next time. */
async function settle(id, url) {
  await belongs(id);
  await fill(await caches.open(STORE), new Set([language(url.slice(SCOPE.length))])).catch(() => {});
}

async function file(event, name) {
  const version = await versionOf(event.clientId);
  // What a page does apart from itself asks in its own name, and is of the same version.
  if (version && event.resultingClientId) event.waitUntil(belongs(event.resultingClientId, version));
  const site = version && (await siteOf(version));
  if (!site) return fetch(event.request);
  if (site.live.includes(name)) return live(event, name, site);
  const hash = site.files[name];
  if (!hash) return fetch(event.request);
  const store = await caches.open(STORE);
  // A language that was not read here before: only if it is still that of the page's version.
  await bring(store, name, hash).catch(() => {});
  return (await store.match(place(name, hash))) ?? Response.error();
}

async function live(event, name, site) {
  const store = await caches.open(STORE);
  try {
    const answer = await fetch(event.request);
    if (answer.ok && site.version === SITE.version) {
      event.waitUntil(store.put(SCOPE + name, answer.clone()).catch(() => {}));
    }
    return answer;
  } catch {
    return (await store.match(SCOPE + name)) ?? Response.error();
  }
}

/** Removes what no page needs: all but this version, the one before (a page of it may be on its way), and those of open pages. */
async function sweep(store) {
  const urls = (await store.keys()).map(({ url }) => url);
  const values = (kind) =>
    urls.filter((url) => url.startsWith(note(kind, ""))).map((url) => url.slice(note(kind, "").length));
  const kept = new Set([
    SITE.version,
    values("version")
      .filter((version) => version !== SITE.version)
      .at(-1),
  ]);
  for (const { id } of await clients.matchAll({ includeUncontrolled: true })) kept.add(await versionOf(id));
  const sites = await Promise.all([...kept].filter(Boolean).map(siteOf));
  const needed = new Set([...kept].map((version) => note("version", version)));
  for (const { files, live } of sites.filter(Boolean)) {
    for (const [name, hash] of Object.entries(files)) needed.add(place(name, hash));
    for (const name of live) needed.add(SCOPE + name);
  }
  for (const id of values("page")) if (kept.has(await versionOf(id))) needed.add(note("page", id));
  await Promise.all(urls.filter((url) => !needed.has(url)).map((url) => store.delete(url)));
}
