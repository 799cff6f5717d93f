// Entry point of the worker, which runs a WebAssembly module of its own. js/worker-client.js has the other side. The first message,
// `{ module }`, has the URL of the module; the others are requests, `{ id, type, request, bytes }`, whose response is
// `{ id, response, bytes }` or `{ id, error: [kind, text] }`.
import init, { handle } from "../worker.js";

/** @type {Promise<unknown>} */
let ready;

addEventListener("message", async ({ data: { module, id, type, request, bytes: content } }) => {
  if (module) {
    ready = init({ module_or_path: module });
    // Requests await `ready`, so the error reaches them.
    ready.catch(() => {});
    return;
  }
  try {
    await ready;
    const [response, bytes] = await handle(type, request, content);
    postMessage({ id, response, bytes }, [bytes.buffer]);
  } catch (error) {
    // Anything else is the module's: it could not be loaded, or has stopped.
    postMessage({ id, error: Array.isArray(error) ? error : ["unavailable", ""] });
  }
});
