// Exports the selected members: downloads, copies or prints them.

/** Starts the download of a text. */
function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Exports the selection of the current URL in a format of the export menu; `text` goes to the clipboard. */
export async function exportSelection(format) {
  if (format === "print") return print();
  const query = location.search.slice(1);
  const [name, type, text] = JSON.parse(await askDesk("sheet", document.documentElement.lang, query, format));
  if (format !== "text") return download(name, type, text);
  await navigator.clipboard.writeText(text);
  const status = document.getElementById("take-said");
  if (status) status.textContent = status.dataset.copied;
}
