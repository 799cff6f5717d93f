// Exports the selected members, or a validated list: downloads, copies or prints them.

/** @import { Client } from "./enhancements.js" */
/** @import { Requests } from "./protocol" */

/**
 * Starts a download.
 * @param {string} name
 * @param {string} type
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function download(name, type, bytes) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Exports the selection of the current URL, or the validated list.
 * @param {Client} client
 * @param {string} format a value of the buttons; `text` goes to the clipboard, `checked` is the validated list
 */
export async function exportMembers({ call, list }, format) {
  if (format === "print") return print();
  const request = {
    list: list(),
    lang: document.documentElement.lang,
    query: location.search.slice(1),
    format: /** @type {Requests["export-members"]["format"]} */ (format),
  };
  const { name, media, bytes } = await (format === "checked"
    ? call("export-validated", {})
    : call("export-members", request));
  if (format !== "text") return download(name, media, bytes);
  await navigator.clipboard.writeText(new TextDecoder().decode(bytes));
  const status = document.getElementById("take-said");
  if (status) status.textContent = /** @type {string} */ (status.dataset.copied);
}
