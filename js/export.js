// Exports the selected members: downloads, copies or prints them.

/**
 * Starts the download of a text.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Exports the selection of the current URL.
 * @param {string} format a value of the export menu's buttons; `text` goes to the clipboard
 */
export async function exportSelection(format) {
  if (format === "print") return print();
  const query = location.search.slice(1);
  const [name, type, text] = JSON.parse(
    await callWorker("sheet", document.documentElement.lang, query, format),
  );
  if (format !== "text") return download(name, type, text);
  await navigator.clipboard.writeText(text);
  const status = document.getElementById("take-said");
  if (status) status.textContent = /** @type {string} */ (status.dataset.copied);
}
