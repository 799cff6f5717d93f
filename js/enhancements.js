// Behaviour of the member list and the validator that the app itself does not have: one observer for all, one listener per event.
// A bundle of its own, which js/boot.js loads once the app has started.
import { download } from "./download.js";
import { narrow, narrowAgain } from "./facet-field.js";
import { revealHighlightedRow } from "./highlighted-row.js";
import { selectYear, syncPlayButton, togglePlay } from "./year-slider.js";

/**
 * @typedef {Pick<typeof import("./worker-client.js"), "call" | "list">
 *   & Pick<typeof import("./script-url.js"), "pageLang" | "root">} Client the functions that the page's scripts share
 */

// Panels, facets and tables that were open when they were removed: what takes their place is opened as well. Reads `open` from the
// removed elements: the `toggle` event comes too late.
/** @type {Set<string>} */
const open = new Set();
const reopen = (/** @type {MutationRecord[]} */ records) => {
  for (const { removedNodes } of records)
    for (const node of /** @type {NodeListOf<any>} */ (removedNodes))
      for (const details of [node, ...(node.querySelectorAll?.("details") ?? [])])
        if (details.open) open.add(details.id);
  // Another page, to which the visitor comes back later.
  if (!document.getElementById("member-search")) open.clear();
  for (const id of open) {
    const details = /** @type {any} */ (document.getElementById(id));
    if (!details) continue;
    details.open = true;
    open.delete(id);
  }
};

const boot = /** @type {any} */ (document.getElementById("boot"));
/** @param {"autocomplete" | "export" | "figures" | "numbers" | "validator"} script */
const load = (script) => import(boot.dataset[script]);

/** @param {KeyboardEvent | MouseEvent} event */
const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }) => altKey || ctrlKey || metaKey || shiftKey;

/** @type {typeof import("./export.js") | undefined} loaded once the panel is opened */
let exporter;
const loadExporter = async () => (exporter = await load("export"));
/**
 * Handles a button of the panel: at once if the script is loaded, because Safari refuses the clipboard after the click.
 * @param {Client} client
 * @param {HTMLButtonElement} button
 */
const handleExport = async (client, button) =>
  (exporter ?? (await loadExporter())).exportMembers(client, button);

const numberMarkers = () => load("numbers").then(({ numberMarkers }) => numberMarkers(), console.warn);

/**
 * Loads the validator's script on its page.
 * @param {Client} client
 */
function loadValidator(client) {
  const form = document.getElementById("check");
  // Wait until the page is live (the app would replace a form that is filled in) or the app has failed to start.
  if (!form || !("live" in document.documentElement.dataset || document.querySelector("main .notice")))
    return;
  const onFailure = () => {
    const status = document.getElementById("check-status");
    // Only once: a change of the text triggers the observer again.
    if (status && !status.textContent) status.textContent = /** @type {string} */ (form.dataset.failed);
  };
  load("validator").then(({ ready }) => ready(client), onFailure);
}

/**
 * Starts to enhance the current page and those that follow.
 * @param {Client} client of the page's worker: a bundle that imported it would start a worker of its own
 */
export function enhance(client) {
  const update = (/** @type {MutationRecord[]} */ records) => {
    reopen(records);
    revealHighlightedRow();
    narrowAgain();
    loadValidator(client);
    syncPlayButton();
  };
  update([]);
  new MutationObserver(update).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ["class"],
  });

  addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLButtonElement?} */ (
      /** @type {Element} */ (target).closest?.("button[name]")
    );
    if (button?.name === "take") handleExport(client, button).catch(console.warn);
    if (button?.name === "figure")
      load("figures")
        .then(({ save }) => save(button.value, download))
        .catch(console.warn);
    if (button?.name === "play") togglePlay();
    if (button?.name === "numbers") numberMarkers();
  });
  // Before the app follows the link. On the search page the field is on the page.
  const onLink = (/** @type {MouseEvent & { target: any }} */ event) => {
    const link = event.target.closest?.("#search");
    if (!link || hasModifier(event) || document.getElementById("search-field")) return;
    event.preventDefault();
    load("autocomplete").then(
      ({ openDialog }) => openDialog(client, link),
      () => (location.href = link.href),
    );
  };
  addEventListener("click", /** @type {any} */ (onLink), true);
  const onFocus = (/** @type {{ target: any }} */ { target }) => {
    const form = target?.closest?.("form[action]");
    if (form) load("autocomplete").then(({ attach }) => attach(client, form), console.warn);
  };
  addEventListener("focusin", /** @type {any} */ (onFocus));
  // The field may have had the focus before.
  onFocus({ target: document.activeElement });
  const onToggle = (/** @type {{ target: any }} */ { target }) => {
    if (target.id === "share" && target.open) loadExporter().catch(console.warn);
  };
  addEventListener("toggle", onToggle, true);
  const onKey = (/** @type {KeyboardEvent & { target: any }} */ event) => {
    const { key, target } = event;
    if (key === "m" && target.closest?.("#map") && !hasModifier(event)) numberMarkers();
    const panel = target.closest?.(".panel[open]");
    // In a search field, Escape clears the text first.
    if (key !== "Escape" || !panel || (target.type === "search" && target.value)) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  };
  addEventListener("keydown", /** @type {any} */ (onKey));
  addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.id === "until") selectYear(input.value);
  });
  addEventListener("input", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.name === "find") narrow(input);
  });
}
