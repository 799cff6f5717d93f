// Downloads files that the page makes.

/**
 * Starts a download.
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} bytes
 */
export function download(name, type, bytes) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
