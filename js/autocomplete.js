// Suggestions below a search field: the editable combobox of the ARIA Authoring Practices, whose options are links. Also the dialog
// with such a field that the header's link opens. Loaded when first needed.

/** @import { Client } from "./enhancements.js" */
/** @import { Node as JsonNode } from "./protocol" */

/** How many results of each kind are suggested. */
const MOST_OF_KIND = 4;
const LIST = "suggestions";
/** The option that the arrow keys have led to. */
const ACTIVE = '[aria-selected="true"]';

/** @typedef {{ client: Client, form: HTMLFormElement, field: HTMLInputElement, list: HTMLElement, status: HTMLElement }} Combobox */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function create(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * The parts of an element from the worker.
 * @param {JsonNode} node
 * @returns {{ tag: string, attributes: Record<string, string>, children: JsonNode[] }}
 */
function parts(node) {
  const [tag, ...rest] = /** @type {any} */ (node);
  const hasAttributes = rest.length > 0 && typeof rest[0] === "object" && !Array.isArray(rest[0]);
  return { tag, attributes: hasAttributes ? rest[0] : {}, children: rest.slice(+hasAttributes) };
}

/**
 * An option is a link, so the link within a result becomes a `span`.
 * @param {JsonNode} node
 * @returns {Node | string}
 */
function render(node) {
  if (typeof node === "string") return node;
  const { tag, attributes, children } = parts(node);
  const { href, ...others } = attributes;
  const name = /** @type {keyof HTMLElementTagNameMap} */ (href ? "span" : tag);
  return create(name, href ? { class: "name", ...others } : others, ...children.map(render));
}

/**
 * @param {URL | string} href
 * @param {(Node | string)[]} content
 */
const option = (href, ...content) =>
  create("a", { href: `${href}`, role: "option", "aria-selected": "false", tabindex: "-1" }, ...content);

/**
 * The first results of a kind, named by the kind.
 * @param {JsonNode} section
 * @param {URL} root the root of the page's language
 */
function group(section, root) {
  const [heading, list] = parts(section).children.map(parts);
  const options = list.children.slice(0, MOST_OF_KIND).map((item) => {
    const { children } = parts(item);
    const { href } = parts(children[0]).attributes;
    // The addresses of pages end with a slash.
    const path = `.${href}`.replace(/\/?(?=[?#]|$)/, "/");
    return option(new URL(path, root), ...children.map(render));
  });
  const name = create("div", { role: "presentation" }, ...heading.children.map(render));
  return create("div", { role: "group", "aria-label": `${name.textContent}` }, name, ...options);
}

/** @param {Combobox} combobox */
function close({ field, list }) {
  list.replaceChildren();
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

/** @param {Combobox} combobox */
const resultsPage = ({ form, field }) =>
  field.value.trim() ? `${form.action}?${new URLSearchParams({ q: field.value })}` : form.action;

/**
 * Lists what the worker finds for the text in the field, and all of it as the last option.
 * @param {Combobox} combobox
 */
async function suggest(combobox) {
  const { client, form, field, list, status } = combobox;
  const text = field.value;
  if (!text.trim()) return close(combobox);
  const root = new URL("..", form.action);
  const lang = /** @type {string} */ (root.pathname.split("/").at(-2));
  const found = await client.call("search", { list: client.list(), lang, text });
  if (field.value !== text || document.activeElement !== field) return;
  status.textContent = found.status;
  close(combobox);
  const sections = found.nodes.filter((node) => parts(node).tag === "section");
  if (!sections.length) return;
  list.append(
    ...sections.map((section) => group(section, root)),
    option(resultsPage(combobox), found.status),
  );
  list.querySelectorAll("a").forEach((link, index) => (link.id = `${LIST}-${index}`));
  field.setAttribute("aria-expanded", "true");
}

/**
 * Makes the next or previous option the active one; from the field the first or the last one.
 * @param {Combobox} combobox
 * @param {1 | -1} step
 */
function move({ field, list }, step) {
  const options = [...list.querySelectorAll("a")];
  const active = options.findIndex((link) => link.matches(ACTIVE));
  // One place before the first option stands for the field.
  const places = options.length + 1;
  const next = options[((active + 1 + step + places) % places) - 1];
  for (const link of options) link.setAttribute("aria-selected", `${link === next}`);
  if (!next) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

/**
 * @param {Combobox} combobox
 * @param {KeyboardEvent} event
 */
function handleKey(combobox, event) {
  const { key, isComposing } = event;
  const isOpen = combobox.list.childElementCount > 0;
  // The keys of an input method.
  if (isComposing) return;
  if (key === "ArrowDown" || key === "ArrowUp") {
    event.preventDefault();
    if (isOpen) move(combobox, key === "ArrowDown" ? 1 : -1);
    else suggest(combobox).catch(() => {});
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

/**
 * Suggests results for the combobox in a search form; does so once.
 * @param {Client} client of the page's worker
 * @param {HTMLFormElement} form its action is the search page
 */
export function attach(client, form) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  if (form.querySelector('[role="listbox"]')) return;
  const label = `${field.labels?.[0].textContent}`;
  const list = create("div", { id: LIST, role: "listbox", "aria-label": label });
  const status = create("div", { role: "status", class: "visually-hidden" });
  const combobox = { client, form, field, list, status };
  form.append(list, status);
  // Without suggestions, Enter still leads to the search page.
  const update = () => suggest(combobox).catch(([reason]) => reason === "superseded" || close(combobox));
  field.addEventListener("input", update);
  field.addEventListener("focus", update);
  field.addEventListener("keydown", (event) => handleKey(combobox, event));
  field.addEventListener("blur", () => close(combobox));
  // The field keeps the focus until the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    follow(combobox);
  });
  update();
}

/**
 * Opens a dialog with a search field.
 * @param {Client} client of the page's worker
 * @param {HTMLAnchorElement} link to the search page; its title names the dialog
 */
export function openDialog(client, link) {
  const label = create("label", { for: "site-search" }, link.title);
  // As the one of the home page in src/pages/home.rs.
  const field = create("input", {
    id: "site-search",
    type: "search",
    name: "q",
    autocomplete: "off",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": LIST,
    "aria-expanded": "false",
  });
  const form = create("form", { class: "search", role: "search", action: link.href }, label, field);
  const dialog = create("dialog", { class: "search-dialog", "aria-label": link.title }, form);
  const closeDialog = () => dialog.close();
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || /** @type {Element} */ (target).closest("a")) closeDialog();
  });
  addEventListener("popstate", closeDialog, { once: true });
  dialog.showModal();
  attach(client, form);
  field.focus();
}
