// The suggestions below a search field, from the results that the worker renders.

/** @import { Node as JsonNode } from "./protocol" */

/** How many results of each kind are suggested. */
const MOST_OF_KIND = 4;

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function create(tag, attributes, ...children) {
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
export const option = (href, ...content) =>
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
    // The addresses of pages end with a slash.
    const path = `.${parts(children[0]).attributes.href}`.replace(/\/?(?=[?#]|$)/, "/");
    return option(new URL(path, root), ...children.map(render));
  });
  const name = create("div", { role: "presentation" }, ...heading.children.map(render));
  return create("div", { role: "group", "aria-label": `${name.textContent}` }, name, ...options);
}

/**
 * The results by kind, each as a group of options; none if nothing was found.
 * @param {JsonNode[]} nodes
 * @param {URL} root the root of the page's language
 */
export const groups = (nodes, root) =>
  nodes.filter((node) => parts(node).tag === "section").map((section) => group(section, root));
