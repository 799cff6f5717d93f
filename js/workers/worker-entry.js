// Entry point of the worker, which runs a WebAssembly module of its own. Messages from the page are `[id, verb, ...args]`; the
// response is `[id, result]` or `[id, undefined, error]`. The first message, `[0, URL of the module, root of the site]`, starts
// the module. An empty message to the page says that the list is loaded by what the map shows.
import init, * as module from "../worker.js";

/** @type {Promise<void>} */
let ready;
/** @type {string} */
let site;

// The last list read from a source, for when the source fails.
/** @type {(source: string) => string} */
const listKey = (source) => `${site}?list=${encodeURIComponent(source)}`;
const openCache = () => caches.open(`list ${site}`);
/**
 * Caches a list with today's date, in place of all others.
 * @param {string} source
 * @param {string} text
 */
globalThis.cacheList = async (source, text) => {
  const cache = await openCache();
  for (const { url } of await cache.keys()) if (url !== listKey(source)) await cache.delete(url);
  await cache.put(listKey(source), new Response(`${new Date().toISOString().slice(0, 10)}\n${text}`));
};
/**
 * The cached list of a source, after a line with its date.
 * @param {string} source
 */
globalThis.cachedList = async (source) => (await (await openCache()).match(listKey(source)))?.text();

/** @type {(verb: string, args: unknown[]) => Promise<string>} */
const call = async (verb, args) => {
  await ready;
  return module.ask(verb, args);
};

addEventListener("message", async ({ data: [id, verb, ...args] }) => {
  if (id === 0) {
    [site] = args;
    ready = init({ module_or_path: verb }).then(() => module.open(site));
    // Calls await `ready`, so the error reaches them.
    ready.catch(() => {});
    return;
  }
  try {
    postMessage([id, await call(verb, args)]);
    if (verb === "members" && module.is_excerpt()) postMessage([]);
  } catch (error) {
    postMessage([id, undefined, String(error)]);
  }
});
