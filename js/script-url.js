// The script element that starts the app, whose data attributes name the other files, the language of the page, and the URLs of
// worker scripts.
export const boot = /** @type {HTMLScriptElement & { dataset: Record<string, string> }} */ (
  document.getElementById("boot")
);
/** The root of the site. */
export const root = new URL(document.baseURI);

/** The languages of the site. The first one is the fallback. */
export const langs = boot.dataset.langs.split(" ");

/** The language of the page, from its address: programs that translate pages change that of the document. */
export const pageLang = () => {
  const [lang] = location.pathname.slice(root.pathname.length).split("/").filter(Boolean);
  return langs.includes(lang) ? lang : langs[0];
};

// Worker scripts may come from this origin only.
/** @type {{ createScriptURL(url: string): any } | undefined} */
let policy;
try {
  policy = globalThis.trustedTypes?.createPolicy("site", {
    createScriptURL: (url) => (new URL(url).origin === location.origin ? url : null),
  });
} catch {
  // The host sends the headers of an older version: no workers.
}
/**
 * The URL of a worker script, trusted where the browser enforces trusted types.
 * @param {string} path relative to the root of the site
 * @returns {string}
 */
export const scriptUrl = (path) =>
  policy?.createScriptURL(new URL(path, root).href) ?? new URL(path, root).href;
