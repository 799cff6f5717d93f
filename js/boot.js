// Starts the app and registers the service worker. Not inlined: only the scripts that the first paint and the prerendered map need are.
import { fetchText } from "./fetch-text.js";
import { boot, langs, pageLang, root, scriptUrl } from "./script-url.js";
import { watchViewport } from "./viewport-loader.js";
import { call, callEncoded, configure, list, useMembers } from "./worker-client.js";

/**
 * Loads a stylesheet.
 * @param {HTMLElement} element names the file in `data-style` and its hash in `data-integrity`
 */
const loadStyle = ({ dataset: { style: href, integrity = "" } }) =>
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, integrity }));
// A host that still sends the headers of another version blocks the inline style: load it as a file.
const style = /** @type {HTMLStyleElement?} */ (document.querySelector("style[data-style]"));
if (style && !style.sheet) loadStyle(style);
// Not inline, because the first paint doesn't need it and would have to wait for it.
loadStyle(/** @type {HTMLElement} */ (document.getElementById("deferred-style")));

/** @type {(selector: string) => NodeListOf<any>} */
const all = (selector) => document.querySelectorAll(selector);

/** Shows the message that the app has stopped working. js/appearance.js does the same, but may be blocked by old headers. */
const showBroken = () => {
  for (const link of all("#broken a")) link.href = location.href;
  document.getElementById("broken")?.removeAttribute("hidden");
};

// A module with an `externref` parameter: reference types are the newest feature that the app needs.
const REFERENCE_TYPES = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0);
const REQUIRED = ["WebAssembly", "Intl.DisplayNames", "PointerEvent", "ResizeObserver"];
const missing = REQUIRED.filter(
  (name) => !name.split(".").reduce((holder, key) => holder?.[key], /** @type {any} */ (globalThis)),
);
if (globalThis.WebAssembly?.validate(REFERENCE_TYPES) === false) missing.push("WebAssembly: reference types");

/** Shows which features the browser lacks. */
function showUnsupported() {
  for (const line of all("#broken .lacking")) {
    line.hidden = false;
    line.querySelector("code").textContent = missing.join(", ");
  }
  showBroken();
}

/**
 * After an error inside the module the app is dead. Errors thrown by browser extensions are ignored.
 * @param {any} error
 */
const onModuleError = (error) => {
  if (String(error?.stack).includes("wasm")) showBroken();
};
addEventListener("error", (event) => onModuleError(event.error));
addEventListener("unhandledrejection", (event) => onModuleError(event.reason));

/**
 * A file of messages.
 * @param {string} lang
 * @param {string} name without the language
 */
const messagesFile = (lang, name) => `${boot.dataset.messages}${lang}.${name}`;

/** @returns {Promise<typeof import("./app")>} */
async function loadModule() {
  const app = await import(boot.dataset.js);
  await app.default({ module_or_path: boot.dataset.wasm });
  return app;
}

/** @type {Set<string>} */
const prefetched = new Set();
/**
 * Prefetches a file of the site, once.
 * @param {string} path
 */
const prefetch = (path) => {
  if (prefetched.has(path) || navigator.connection?.saveData) return;
  prefetched.add(path);
  const link = document.createElement("link");
  Object.assign(link, {
    rel: "prefetch",
    as: "fetch",
    crossOrigin: "anonymous",
    href: new URL(path, root).href,
  });
  document.head.append(link);
};
/**
 * Prefetches what the page behind a link needs, when the pointer or the focus enters the link.
 * @param {{ target: any }} event
 */
const prefetchTarget = ({ target }) => {
  // `href` of an SVG link is not a string; the attribute is.
  const href = target.closest?.("a[href]:not([target])")?.getAttribute("href");
  const link = new URL(href ?? "", root);
  if (!href || !link.href.startsWith(root.href) || link.pathname === location.pathname) return;
  const [lang, ...path] = link.pathname.slice(root.pathname.length).split("/").filter(Boolean);
  if (!langs.includes(lang)) return;
  if (lang !== pageLang()) prefetch(messagesFile(lang, "json"));
  if (path[0] !== "members") prefetch(`content/${lang}/${path.join("/") || "home"}.json`);
  else if (path[1])
    for (const file of [boot.dataset.worker, boot.dataset.workerWasm, messagesFile(lang, "worker.json")])
      prefetch(file);
};
addEventListener("pointerover", prefetchTarget);
addEventListener("focusin", prefetchTarget);

/** Registers the service worker, but not in development builds (no version) and not for a page in a frame. */
async function registerServiceWorker() {
  const { version } = boot.dataset;
  const { serviceWorker } = navigator;
  if (!version || !serviceWorker || top !== self) return;
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded));
  // The page may be of another version than the service worker that takes control of it, so it tells its own.
  serviceWorker.addEventListener("controllerchange", () => serviceWorker.controller?.postMessage(version));
  await serviceWorker.register(scriptUrl("service-worker.js"));
}

if (location.pathname === root.pathname) {
  // The root redirects to a language: that of the last visit, else the browser's, else the first.
  let last = null;
  try {
    last = localStorage.getItem("lang");
  } catch {
    // Storage may be disabled.
  }
  const preferred = [last, ...navigator.languages].map((tag) => tag?.split("-")[0]);
  const lang = preferred.find((tag) => langs.includes(/** @type {string} */ (tag))) ?? langs[0];
  location.replace(new URL(`${lang}/${location.search}${location.hash}`, root));
} else if (missing.length) {
  showUnsupported();
} else {
  try {
    // Let the prerendered page paint before the app starts. A hidden page never paints.
    if (!document.hidden) await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    if (document.getElementById("map")) {
      // The first use of country names in a language is slow: warm it up while the module loads.
      setTimeout(() => new Intl.DisplayNames(document.documentElement.lang, { type: "region" }));
    }
    // Read once, because Back may change the address while these load.
    const lang = pageLang();
    const [{ start }, messages] = await Promise.all([loadModule(), fetchText(messagesFile(lang, "json"))]);
    if (!start({ callEncoded, configure, useMembers, watchViewport }, lang, messages))
      throw new Error("invalid messages");
    // A bundle of its own would have a worker of its own, so it gets this one's client.
    import(boot.dataset.enhancements)
      .then(({ enhance }) => enhance({ call, list, pageLang, root }))
      .catch(console.warn);
    registerServiceWorker().catch(console.warn);
  } catch (error) {
    console.error(error);
    showBroken();
  }
}
