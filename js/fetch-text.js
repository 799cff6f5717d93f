// Fetching of text files, for the page's boot script and for the worker.

/**
 * Fetches a text file.
 * @param {string} url
 */
export async function fetchText(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return response.text();
}
