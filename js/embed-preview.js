// The preview of the selection as another site would embed it.
let expanded = false;

/** Opens or closes the preview. */
export function togglePreview() {
  expanded = !expanded;
  syncPreview();
}

/** After each render: puts the frame below the button if the preview is open, with the selection of the URL. */
export function syncPreview() {
  const button = document.getElementById("preview");
  const current = /** @type {HTMLIFrameElement?} */ (document.getElementById("preview-frame"));
  const src = new URL(`${document.documentElement.lang}/embed/${location.search}`, document.baseURI).href;
  if (!button || (expanded ? current?.src === src : !current)) return;
  button.setAttribute("aria-expanded", /** @type {any} */ (expanded));
  current?.remove();
  if (!expanded) return;
  const frame = document.createElement("iframe");
  button.after(Object.assign(frame, { id: "preview-frame", title: button.dataset.title, src }));
}
