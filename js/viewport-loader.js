// Lists too large to load as a whole are loaded by viewport. When the URL (which holds the map's position) has changed and come
// to rest, the worker is asked whether it now has other members; if so, a `members` event tells the app to load its list again.
import { call } from "./worker-client.js";

const DEBOUNCE_MS = 300;

let watching = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
// While the pointer is down or an input method is composing, a new render would replace what the visitor is working on.
let busy = false;

const schedule = () => {
  clearTimeout(timer);
  timer = setTimeout(checkViewport, DEBOUNCE_MS);
};

async function checkViewport() {
  // Until the app has mounted, nothing listens to the event.
  if (!("live" in document.documentElement.dataset)) return schedule();
  const frame = document.getElementById("map-frame");
  if (busy || !frame) return;
  const { width, height } = frame.getBoundingClientRect();
  const query = location.search.slice(1);
  const request = { query, ratio: width ? height / width : 0 };
  const { changed } = await call("update-viewport", request).catch(() => ({ changed: false }));
  if (busy || query !== location.search.slice(1)) schedule();
  else if (changed) dispatchEvent(new Event("members"));
}

/** Starts to follow the viewport, and checks it once even if it did before. */
export function watchViewport() {
  schedule();
  if (watching) return;
  watching = true;
  for (const name of /** @type {const} */ (["pushState", "replaceState"])) {
    const original = history[name].bind(history);
    history[name] = (...args) => {
      original(...args);
      schedule();
    };
  }
  addEventListener("popstate", schedule);
  addEventListener("resize", schedule);
  const hold = () => {
    busy = true;
  };
  const release = () => {
    busy = false;
    schedule();
  };
  for (const name of ["pointerdown", "compositionstart"]) addEventListener(name, hold, true);
  for (const name of ["pointerup", "pointercancel", "compositionend"]) addEventListener(name, release, true);
}
