// The page's side of the worker: starts it with the first call, sends requests and settles their promises. A call rejects with
// `[kind, text]`, the parts of `CallError` in crates/protocol. js/workers/worker-entry.js has the other side.
import { boot, pageLang, root, scriptUrl } from "./script-url.js";

/** @import { Requests, Responses } from "./protocol" */
/** @typedef {[resolve: (response: any) => void, reject: (error: [kind: string, text: string]) => void]} Settle */

/** @type {Worker | undefined} */
let worker;
let lastId = 0;
/** @type {Map<number, Settle>} */
const pending = new Map();
/** @type {Uint8Array | undefined} */
let config;
// The page's list, until a worker has taken it.
/** @type {[list: number, document: Uint8Array] | undefined} */
let members;
let current = 0;

/** Discards a worker that could not be loaded or has stopped. The next call starts another. */
function stop() {
  worker?.terminate();
  worker = undefined;
  for (const [, reject] of pending.values()) reject(["unavailable", ""]);
  pending.clear();
}

function start() {
  worker = new Worker(scriptUrl(boot.dataset.worker), { type: "module" });
  worker.onmessage = ({ data: { id, response, bytes, error } }) => {
    const [resolve, reject] = /** @type {Settle} */ (pending.get(id));
    pending.delete(id);
    // The module could not be loaded, or has stopped; the worker itself runs.
    if (error?.[0] === "unavailable") stop();
    if (error) reject(error);
    else resolve([response, bytes]);
  };
  worker.onerror = worker.onmessageerror = stop;
  const [module, messages] = [boot.dataset.workerWasm, boot.dataset.messages].map(
    (path) => new URL(path, root).href,
  );
  worker.postMessage({ module, messages, lang: pageLang() });
  sendConfig();
  sendMembers();
}

/**
 * Sends a request, and leaves a measure `worker <type>` in the browser's performance timeline.
 * @param {keyof Requests} type
 * @param {string} request JSON
 * @param {Uint8Array} [bytes]
 * @param {boolean} [copied] whether the bytes are copied; otherwise their buffer is transferred
 * @returns {Promise<[json: string, bytes: Uint8Array<ArrayBuffer>]>}
 */
function send(type, request, bytes = new Uint8Array(), copied) {
  return new Promise((...settle) => {
    try {
      if (!worker) start();
      const id = ++lastId;
      const mark = `${type} ${id}`;
      performance.mark(mark);
      const measured = settle.map((finish) => (/** @type {any} */ result) => {
        performance.measure(`worker ${type}`, mark);
        performance.clearMarks(mark);
        finish(result);
      });
      /** @type {Worker} */ (worker).postMessage({ id, type, request, bytes }, copied ? [] : [bytes.buffer]);
      pending.set(id, /** @type {any} */ (measured));
    } catch {
      // The browser refuses to start a worker.
      settle[1](["unavailable", ""]);
    }
  });
}

// If the worker cannot take these, the calls that follow say so.
const ignore = () => {};
const sendConfig = () => {
  if (config) send("configure", JSON.stringify({ base: root.href }), config, true).catch(ignore);
};
const sendMembers = () => {
  if (!members) return;
  const [list, document] = members;
  const forget = () => {
    if (members?.[0] === list) members = undefined;
  };
  send("use-members", JSON.stringify({ list }), document, true).then(forget, ignore);
};

/**
 * Gives the worker the settings, now or when it starts.
 * @param {Uint8Array} bytes `config.json`, in a buffer of its own: they are kept for a worker that is started again
 */
export function configure(bytes) {
  config = bytes;
  if (worker) sendConfig();
}

/**
 * Gives the worker the page's list, now or when it starts. A worker that is started again doesn't have it: calls are rejected as
 * `unknown-list`, and the app loads the list again.
 * @param {number} list its id
 * @param {Uint8Array} document GeoJSON, in a buffer of its own
 */
export function useMembers(list, document) {
  members = [list, document];
  current = list;
  if (worker) sendMembers();
}

// The types of which only the latest call matters. While one is on its way, the next one waits for the response. Viewport updates
// are sent at once, because the worker cancels the requests for an earlier viewport.
/** @type {(keyof Requests)[]} */
const LATEST = ["select-members", "search"];
// The waiting call of each type that is on its way.
/** @type {Map<keyof Requests, [send: () => void, reject: Settle[1]] | undefined>} */
const waiting = new Map();

/**
 * Sends an encoded request. A call that waits is replaced by a newer one of its type, and rejects as `superseded`.
 * @param {keyof Requests} type
 * @param {string} request JSON
 * @param {Uint8Array} [bytes] in a buffer of its own, which is transferred
 * @returns {Promise<[json: string, bytes: Uint8Array<ArrayBuffer>]>}
 */
export function callEncoded(type, request, bytes) {
  if (type === "load-members") {
    const response = send(type, request);
    response.then(() => ({ list: current } = JSON.parse(request)), ignore);
    return response;
  }
  if (!LATEST.includes(type)) return send(type, request, bytes);
  return new Promise((resolve, reject) => {
    const sendNow = () => {
      waiting.set(type, undefined);
      const response = send(type, request, bytes);
      resolve(response);
      response.then(sendNext, sendNext);
    };
    const sendNext = () => {
      const next = waiting.get(type);
      waiting.delete(type);
      next?.[0]();
    };
    if (!waiting.has(type)) return sendNow();
    waiting.get(type)?.[1](["superseded", ""]);
    waiting.set(type, [sendNow, reject]);
  });
}

/**
 * Sends a request of a script. If the worker doesn't have the list, a `members` event tells the app to load it again.
 * @template {keyof Requests} Type
 * @param {Type} type
 * @param {Requests[Type]} request
 * @param {Uint8Array} [bytes] in a buffer of its own, which is transferred
 * @returns {Promise<Responses[Type] & { bytes: Uint8Array<ArrayBuffer> }>}
 */
export async function call(type, request, bytes) {
  try {
    const [json, content] = await callEncoded(type, JSON.stringify(request), bytes);
    return { ...JSON.parse(json), bytes: content };
  } catch (/** @type {any} */ error) {
    if (error[0] === "unknown-list") dispatchEvent(new Event("members"));
    throw error;
  }
}

/** The id of the list that the page shows; 0 for none. */
export const list = () => current;
