// Starts the app. It is a file of its own: within pages the security policy allows js/appearance.js alone.
import "./enhancements.js";
import { watchView } from "./viewport-loader.js";

const me = document.getElementById("boot");
const root = new URL(document.baseURI);

// A host that still has the headers of another version refuses the style that is in the page: it comes as a file then.
const style = document.querySelector("style[data-style]");
const load = ({ dataset: { style: href, integrity = "" } }) =>
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, integrity }));
if (style && !style.sheet) load(style);
// In the page itself it would hold up the first paint, which needs none of it.
load(document.getElementById("late"));

// js/appearance.js does the same where this is not there; but a host with the headers of another version refuses that one.
const say = () => {
  for (const link of document.querySelectorAll("#broken a")) link.href = location.href;
  document.getElementById("broken")?.removeAttribute("hidden");
};

// What the app is made with, newest of all a module that holds values of the browser's.
const VALUES = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0);
const NEEDED = ["WebAssembly", "Intl.DisplayNames", "PointerEvent", "ResizeObserver"];
const lacking = NEEDED.filter((name) => !name.split(".").reduce((holder, key) => holder?.[key], globalThis));
if (globalThis.WebAssembly?.validate(VALUES) === false) lacking.push("WebAssembly: reference types");

function sayLacking() {
  for (const line of document.querySelectorAll("#broken .lacking")) {
    line.hidden = false;
    line.querySelector("code").textContent = lacking.join(", ");
  }
  say();
}

// After a fault within the module the app is dead. Faults of extensions and the like are none of ours.
const watch = (error) => {
  if (String(error?.stack).includes("wasm")) say();
};
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));

// Scripts for workers come from this site alone.
let policy;
try {
  policy = globalThis.trustedTypes?.createPolicy("site", {
    createScriptURL: (url) => (new URL(url).origin === location.origin ? url : null),
  });
} catch {
  // A host whose headers are from before: no workers then.
}
const script = (url) => policy?.createScriptURL(new URL(url, root).href) ?? new URL(url, root).href;

// What a link leads to is asked for when the pointer or the focus comes to it.
const ahead = new Set();
const fetchAhead = (file) => {
  if (!file || ahead.has(file) || navigator.connection?.saveData) return;
  ahead.add(file);
  const link = document.createElement("link");
  Object.assign(link, {
    rel: "prefetch",
    as: "fetch",
    crossOrigin: "anonymous",
    href: new URL(file, root).href,
  });
  document.head.append(link);
};
const follow = ({ target }) => {
  // A link in a drawing has no address of its own kind, only the attribute.
  const href = target.closest?.("a[href]")?.getAttribute("href");
  const link = new URL(href ?? "", root);
  if (!href || !link.href.startsWith(root.href) || link.pathname === location.pathname) return;
  const [lang, ...words] = link.pathname.slice(root.pathname.length).split("/").filter(Boolean);
  if (words[0] !== "members")
    fetchAhead(lang && !lang.includes(".") && `content/${lang}/${words.join("/") || "home"}.json`);
  else if (words[1]) [me.dataset.worker, me.dataset.workerWasm].forEach(fetchAhead);
};
addEventListener("pointerover", follow);
addEventListener("focusin", follow);

// The desk is opened when it is first asked, and asked by name: see js/workers/worker-entry.js.
let desk;
let count = 0;
const asked = new Map();
const settle = (number, answer, error) => {
  const [resolve, reject] = asked.get(number);
  asked.delete(number);
  if (error === undefined) resolve(answer);
  else reject(error);
};
const open = () => {
  desk = new Worker(script(me.dataset.worker), { type: "module" });
  desk.onmessage = ({ data }) => (data.length ? settle(...data) : watchView());
  // One that cannot be had now may be had later.
  desk.onerror = () => {
    desk = undefined;
    for (const number of asked.keys()) settle(number, undefined, "");
  };
  desk.postMessage([0, new URL(me.dataset.workerWasm, root).href, root.href]);
};
globalThis.askDesk = (...question) =>
  new Promise((...settled) => {
    if (!desk) open();
    asked.set(++count, settled);
    desk.postMessage([count, ...question]);
  });

// Keeps the site for times without a network. A build for development has no version, and a page in a frame is not visited.
async function keep() {
  const { version } = me.dataset;
  const { serviceWorker } = navigator;
  if (!version || !serviceWorker || top !== self) return;
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded));
  // The worker has to know which version this page is: it may be another than its own.
  serviceWorker.addEventListener("controllerchange", () => serviceWorker.controller?.postMessage(version));
  await serviceWorker.register(script("service-worker.js"));
}

if (location.pathname === root.pathname) {
  // The root has no page of its own: the earlier choice, then the browser's list, then the first language.
  const offered = (me.dataset.langs ?? document.documentElement.lang).split(" ");
  let chosen = null;
  try {
    chosen = localStorage.getItem("lang");
  } catch {
    // Storage may be forbidden.
  }
  const wished = [chosen, ...navigator.languages].map((tag) => tag?.split("-")[0]);
  const lang = wished.find((tag) => offered.includes(tag)) ?? offered[0];
  location.replace(new URL(`${lang}/${location.search}${location.hash}`, root));
} else if (lacking.length) {
  sayLacking();
} else {
  try {
    // What was published is seen before the app's work begins. What cannot be seen is never painted.
    if (!document.hidden) await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    if (document.getElementById("map")) {
      // The names of countries, of which a browser first makes a list for every language: better now than when the app asks.
      setTimeout(() => new Intl.DisplayNames(document.documentElement.lang, { type: "region" }));
    }
    const { default: init } = await import(me.dataset.js);
    await init({ module_or_path: me.dataset.wasm });
    keep().catch(console.warn);
  } catch (error) {
    console.error(error);
    say();
  }
}
