// The page on which editors validate a list of members: sends what is chosen, dropped, pasted or named to the worker and shows
// the report. The list goes to this page's worker and nowhere else.

/** @import { Client } from "./enhancements.js" */
/** @import { Node, ReportSummary, Requests } from "./protocol" */

const SVG = "http://www.w3.org/2000/svg";
const HTML = "http://www.w3.org/1999/xhtml";

/** @type {(id: string) => any} */
const byId = (id) => document.getElementById(id);
/** @type {Client} */
let client;
const { documentElement: html } = document;

/**
 * Renders what the worker describes.
 * @param {Node} node
 * @param {string} namespace of the parent
 * @returns {string | Element}
 */
function rendered(node, namespace = HTML) {
  if (typeof node === "string") return node;
  const [tag, ...rest] = /** @type {[string, ...any[]]} */ (node);
  const own = tag === "svg" ? SVG : namespace;
  const element = document.createElementNS(own, tag);
  if (rest[0]?.constructor === Object)
    for (const [name, value] of Object.entries(rest.shift())) element.setAttribute(name, value);
  element.append(...rest.map((child) => rendered(child, own)));
  return element;
}
/** @type {(container: Element, nodes: Node[]) => void} */
const show = (container, nodes) => container.replaceChildren(...nodes.map((node) => rendered(node)));

// Responses to earlier requests are ignored.
let lastRequest = 0;

/**
 * Shows the report on a list.
 * @param {() => Promise<ReportSummary>} request
 */
async function validate(request) {
  const id = ++lastRequest;
  const status = byId("check-status");
  status.textContent = status.dataset.wait;
  byId("check-report").replaceChildren();
  /** @type {ReportSummary} */
  let report;
  try {
    report = await request();
  } catch (/** @type {any} */ error) {
    // Anything else is the browser's: a file that it cannot read.
    const [kind, text] = Array.isArray(error) ? error : ["failed", String(error)];
    // Without its list the worker can't compare: the app loads it again, and the next try succeeds.
    report = { status: kind === "failed" ? text : byId("check").dataset.failed, nodes: [] };
  }
  if (id !== lastRequest || !byId("check-status")) return;
  byId("check-status").textContent = report.status;
  show(byId("check-report"), report.nodes);
}

/**
 * @param {string} name of the file, or an empty text
 * @param {ArrayBuffer} content
 */
const validateBytes = (name, content) => {
  const request = { list: client.list(), lang: html.lang, name };
  return client.call("validate-file", request, new Uint8Array(content));
};
/** @param {File} file */
const validateFile = (file) =>
  validate(async () =>
    validateBytes(file.name, await file.slice(0, byId("check-file").dataset.most).arrayBuffer()),
  );
const validateText = () =>
  validate(() => validateBytes("", new TextEncoder().encode(byId("check-text").value).buffer));
const validateUrl = () =>
  validate(() =>
    client.call("validate-url", { list: client.list(), lang: html.lang, url: byId("check-address").value }),
  );

/**
 * Shows another page of a section of the report.
 * @param {Requests["render-report-section"]["section"]} name
 * @param {number} page
 */
async function turnPage(name, page) {
  const { nodes } = await client.call("render-report-section", { lang: html.lang, section: name, page });
  const section = byId(`check-${name}`);
  if (!section) return;
  show(section, nodes);
  section.querySelector("h2").focus();
}

// `js/export.js` downloads what the report offers.
addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLButtonElement?} */ (
    /** @type {Element} */ (target).closest?.('button[name="check"]')
  );
  if (!button) return;
  // "text", "address", or a section and a page of it.
  const [what, page] = button.value.split(" ");
  (page
    ? turnPage(/** @type {any} */ (what), +page)
    : what === "text"
      ? validateText()
      : validateUrl()
  ).catch(console.warn);
});
addEventListener("keydown", (event) => {
  const input = /** @type {Element} */ (event.target);
  if (input.id === "check-address" && event.key === "Enter" && !event.isComposing) validateUrl();
});
addEventListener("change", (event) => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  if (input.id === "check-file" && input.files?.[0]) validateFile(input.files[0]);
});

/**
 * Enables the form of the current page.
 * @param {Client} pageClient of the page's worker: one that this bundle imported would start a worker of its own
 */
export const ready = (pageClient) => {
  client = pageClient;
  if (byId("check-fields")) byId("check-fields").disabled = false;
};

/**
 * Accepts a file anywhere on the page, where the browser would otherwise open it. Returns whether this is the validator's page.
 * @param {DragEvent} event
 * @param {boolean} isOver
 */
const acceptDrop = (event, isOver) => {
  if (!byId("check") || !event.dataTransfer?.types.includes("Files")) return false;
  event.preventDefault();
  byId("check").classList.toggle("is-over", isOver);
  return true;
};
addEventListener("dragover", (event) => acceptDrop(event, true));
addEventListener("dragleave", (event) => acceptDrop(event, Boolean(event.relatedTarget)));
addEventListener("drop", (event) => {
  const file = event.dataTransfer?.files[0];
  if (acceptDrop(event, false) && file) validateFile(file);
});
addEventListener("paste", ({ clipboardData }) => {
  const file = clipboardData?.files[0];
  if (byId("check") && file) validateFile(file);
});
