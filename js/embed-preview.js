// The preview of the selection as another site would embed it.
let expanded = false;

/** Opens or closes the preview. */
export function togglePreview() {
  expanded = !expanded;
  syncPreview();
}

/** Brings the frame up to date after each render: it is below the button if expanded, and has the selection of the URL. */
export function syncPreview() {
  const button = document.getElementById("preview");
  const present = document.getElementById("preview-frame");
  const src = new URL(`${document.documentElement.lang}/embed/${location.search}`, document.baseURI).href;
  if (!button || (expanded ? present?.src === src : !present)) return;
  button.setAttribute("aria-expanded", expanded);
  present?.remove();
  if (!expanded) return;
  const frame = Object.assign(document.createElement("iframe"), {
    id: "preview-frame",
    title: button.dataset.title,
    src,
  });
  button.after(frame);
}
