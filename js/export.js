// Exports the selected members, or a validated list: downloads, copies or prints them, or copies the code that embeds them. Loaded when
// the panel or a button is first used.
import { download } from "./download.js";
import "./embed-choices.js";

/** @import { Client } from "./enhancements.js" */
/** @import { Requests } from "./protocol" */

/**
 * Copies a text that may arrive later. The clipboard is asked within the click, because Safari refuses it afterwards; without one,
 * as on a page without HTTPS, a selected field is copied from.
 * @param {any} text a text, or the promise of one
 */
async function copy(text) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
    return true;
  } catch {
    const focused = /** @type {HTMLElement} */ (document.activeElement);
    const field = document.createElement("textarea");
    field.value = await text;
    document.body.append(field);
    field.focus({ preventScroll: true });
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    focused.focus({ preventScroll: true });
    return isCopied;
  }
}

/**
 * Exports the selection of the current URL, or the validated list.
 * @param {Client} client
 * @param {HTMLButtonElement} button its value is a format, or `checked` for the validated list; one that copies has a sentence for
 *   success, and the status line one for failure
 */
export async function exportMembers({ call, list }, { value: format, dataset: { copied } }) {
  if (format === "print") {
    // The app lists all members in a task after `beforeprint`. `print` dispatches that event, too, but waits for no task of this page.
    dispatchEvent(new Event("beforeprint"));
    await new Promise((listed) => setTimeout(listed));
    return print();
  }
  const request = {
    list: list(),
    lang: document.documentElement.lang,
    query: location.search.slice(1),
    format: /** @type {Requests["export-members"]["format"]} */ (format),
  };
  /** @type {(text: any) => Promise<void>} */
  const copyAndTell = async (text) => {
    const isCopied = await copy(text).catch(() => false);
    const status = document.getElementById("take-said");
    if (status) status.textContent = /** @type {string} */ (isCopied ? copied : status.dataset.failed);
  };
  if (format === "embed") return copyAndTell(document.getElementById("embed-code")?.textContent);
  const file = format === "checked" ? call("export-validated", {}) : call("export-members", request);
  if (copied) return copyAndTell(file.then(({ bytes }) => new TextDecoder().decode(bytes)));
  const { name, media, bytes } = await file;
  download(name, media, bytes);
}
