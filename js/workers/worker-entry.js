// Entry point of the worker, which runs a WebAssembly module of its own. js/worker-client.js has the other side. The first
// message, `{ module, messages, lang }`, has the URLs of the module and of the folder of messages, and the language of the page;
// the others are requests, `{ id, type, request, bytes }`, whose response is `{ id, response, bytes }` or
// `{ id, error: [kind, text] }`.
import { fetchText } from "../fetch-text.js";
import init, { handle, install_messages } from "../worker.js";

/** @type {Promise<unknown>} */
let ready;
/** @type {string} */
let folder;
/** @type {Set<string>} */
const languages = new Set();

/**
 * Makes later requests wait for the messages of a language: the app's and the worker's.
 * @param {string} lang
 */
function loadMessages(lang) {
  languages.add(lang);
  const texts = Promise.all([`${folder}${lang}.json`, `${folder}${lang}.worker.json`].map(fetchText));
  ready = Promise.all([texts, ready]).then(([[app, worker]]) => {
    if (!install_messages(lang, app, worker)) throw new Error(`${lang}: invalid messages`);
  });
  // Requests await `ready`, so the error reaches them.
  ready.catch(() => {});
}

addEventListener(
  "message",
  async ({ data: { module, messages, lang, id, type, request, bytes: content } }) => {
    if (module) {
      folder = messages;
      ready = init({ module_or_path: module });
      return loadMessages(lang);
    }
    try {
      const { lang: needed } = JSON.parse(request);
      if (needed && !languages.has(needed)) loadMessages(needed);
      await ready;
      const [response, bytes] = await handle(type, request, content);
      postMessage({ id, response, bytes }, [bytes.buffer]);
    } catch (error) {
      // Anything else is the module's: it could not be loaded, or has stopped.
      postMessage({ id, error: Array.isArray(error) ? error : ["unavailable", ""] });
    }
  },
);
