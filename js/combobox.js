// Suggestions below a search field: the editable combobox of the ARIA Authoring Practices, whose options are links.
import { create, groups, option } from "./suggestions.js";

/** @import { Client } from "./enhancements.js" */

/** The option that the arrow keys have led to. */
const ACTIVE = '[aria-selected="true"]';

/**
 * @typedef {object} Combobox
 * @property {Client} client of the page's worker
 * @property {HTMLFormElement} form its action is the search page
 * @property {HTMLInputElement} field
 * @property {string} label what the field is
 * @property {HTMLElement} list
 * @property {HTMLElement} status
 * @property {string} [shown] the text whose suggestions are listed or on their way
 */

/** @param {Combobox} combobox */
function clearChoice({ field, list }) {
  list.querySelector(ACTIVE)?.setAttribute("aria-selected", "false");
  field.removeAttribute("aria-activedescendant");
}

/**
 * Lists nothing, and ignores suggestions that are on their way.
 * @param {Combobox} combobox
 */
function close(combobox) {
  clearChoice(combobox);
  combobox.shown = undefined;
  combobox.list.replaceChildren();
  combobox.field.setAttribute("aria-expanded", "false");
}

/** @param {Combobox} combobox */
const resultsPage = ({ form, field }) =>
  field.value.trim() ? `${form.action}?${new URLSearchParams({ q: field.value })}` : form.action;

/**
 * Lists what the worker finds for the text in the field, and a link to all of it as the last option.
 * @param {Combobox} combobox
 */
async function suggest(combobox) {
  const { client, field, status } = combobox;
  const text = field.value;
  // An input method may commit the text that is there already.
  if (text === combobox.shown) return;
  clearChoice(combobox);
  combobox.shown = text;
  if (!text.trim()) {
    status.textContent = "";
    return close(combobox);
  }
  const found = await client.call("search", { list: client.list(), lang: client.pageLang(), text });
  if (combobox.shown === text && document.activeElement === field) show(combobox, found);
}

/**
 * @param {Combobox} combobox
 * @param {import("./protocol").SearchResults} found
 */
function show(combobox, found) {
  const { client, field, label, list, status } = combobox;
  const kinds = groups(found.nodes, new URL(`${client.pageLang()}/`, client.root));
  const hasResults = kinds.length > 0;
  status.textContent = found.status;
  status.classList.toggle("visually-hidden", hasResults);
  list.replaceChildren(...kinds);
  if (hasResults) list.append(option(resultsPage(combobox), `${label}: ${found.status}`));
  list.querySelectorAll("a").forEach((link, index) => (link.id = `${list.id}-${index}`));
  field.setAttribute("aria-expanded", `${hasResults}`);
}

/** @param {Combobox} combobox */
function update(combobox) {
  // Without suggestions, Enter still leads to the search page.
  suggest(combobox).catch((reason) => reason?.[0] === "superseded" || close(combobox));
}

/**
 * Makes the next or previous option the active one; from the field the first or the last one.
 * @param {Combobox} combobox
 * @param {1 | -1} step
 */
function move(combobox, step) {
  const { field, list } = combobox;
  const options = [...list.querySelectorAll("a")];
  const active = options.findIndex((link) => link.matches(ACTIVE));
  // One place before the first option stands for the field.
  const places = options.length + 1;
  const next = options[((active + 1 + step + places) % places) - 1];
  clearChoice(combobox);
  if (!next) return;
  next.setAttribute("aria-selected", "true");
  field.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

/**
 * @param {Combobox} combobox
 * @param {KeyboardEvent} event
 */
function handleKey(combobox, event) {
  const { key, isComposing, shiftKey, ctrlKey, metaKey } = event;
  const isOpen = combobox.list.childElementCount > 0;
  // The keys of an input method, and those that select text.
  if (isComposing || shiftKey || ctrlKey || metaKey) return;
  if (key === "ArrowDown" || key === "ArrowUp") {
    event.preventDefault();
    if (isOpen) move(combobox, key === "ArrowDown" ? 1 : -1);
    else update(combobox);
  } else if (key === "Escape" && isOpen) {
    // The text stays, and so does a dialog around it.
    event.preventDefault();
    event.stopPropagation();
    close(combobox);
  }
}

/**
 * Follows the active option, or shows all results; the app's router takes it from the click.
 * @param {Combobox} combobox
 */
function follow(combobox) {
  const active = combobox.list.querySelector(ACTIVE);
  const link = active ?? option(resultsPage(combobox));
  if (!active) combobox.form.append(link);
  /** @type {HTMLElement} */ (link).click();
  if (!active) link.remove();
}

/** @param {Combobox} combobox */
function listen(combobox) {
  const { field, form, list } = combobox;
  field.addEventListener("input", () => update(combobox));
  field.addEventListener("focus", () => update(combobox));
  field.addEventListener("keydown", (event) => handleKey(combobox, event));
  field.addEventListener("blur", () => close(combobox));
  // The field keeps the focus until the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    follow(combobox);
  });
}

/**
 * Suggests results for the combobox in a search form; does so once.
 * @param {Client} client
 * @param {HTMLFormElement} form
 */
export function attach(client, form) {
  if (form.querySelector('[role="listbox"]')) return;
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const label = `${field.labels?.[0].textContent}`;
  const id = `${field.getAttribute("aria-controls")}`;
  const list = create("div", { id, role: "listbox", "aria-label": label });
  const status = create("div", { role: "status", class: "visually-hidden" });
  form.append(list, status);
  const combobox = { client, form, field, label, list, status };
  listen(combobox);
  update(combobox);
}
