// The choices for embedding: view, height, theme and language. They change the code, the link to the preview, and the previews. The
// worker renders the panel again for every selection; the choices are then restored.

/** @type {Map<string, string>} the id of the chosen field, by its name */
const chosen = new Map();
/** @type {(id: string) => any} */
const byId = (id) => document.getElementById(id);

const attribute = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/**
 * Puts other values into the code.
 * @param {Record<string, string>} values by attribute
 */
function changeCode(values) {
  const code = byId("embed-code");
  for (const [name, value] of Object.entries(values))
    code.textContent = code.textContent.replace(
      new RegExp(` ${name}="[^"]*"`),
      () => ` ${name}="${attribute(value)}"`,
    );
}

/**
 * Shows the page in frames of different widths, or removes them while the previews are closed.
 * @param {string} address
 * @param {string} height
 * @param {string} name of the page
 */
function preview(address, height, name) {
  const previews = byId("embed-preview");
  for (const place of previews.querySelectorAll("[data-width]")) {
    place.replaceChildren();
    if (!previews.open) continue;
    // A new frame: another address in the same one would be a step of Back.
    const frame = document.createElement("iframe");
    const title = `${name} (${place.previousElementSibling.textContent})`;
    Object.assign(frame, { src: address, title, width: place.dataset.width, height });
    place.append(frame);
  }
  scale();
}

/** Makes the frames as large as there is room for. */
function scale() {
  for (const frame of document.querySelectorAll("#embed-preview iframe")) {
    const { style, parentElement: place, width, height } = /** @type {any} */ (frame);
    const factor = place.clientWidth / width;
    style.transform = `scale(${factor})`;
    place.style.blockSize = `${height * factor}px`;
  }
}

function update() {
  const fields = byId("embed-choices");
  const choice = (/** @type {string} */ name) => fields.querySelector(`[name=embed-${name}]:checked`);
  const language = choice("lang");
  const height = choice("height").value;
  const url = new URL(language.value);
  for (const name of ["view", "theme"]) {
    const { value } = choice(name);
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  changeCode({ src: url.href, title: language.dataset.title, height });
  // On the host of this page, whatever the origin in the settings.
  const here = url.pathname + url.search;
  byId("embed-link").href = here;
  preview(here, height, language.dataset.title);
}

/** @type {Element?} the choices that have been enabled */
let enabled = null;
function enable() {
  const fields = byId("embed-choices");
  if (!fields || fields === enabled) return;
  enabled = fields;
  fields.disabled = false;
  for (const id of chosen.values()) byId(id).checked = true;
  update();
}

new MutationObserver(enable).observe(document, { childList: true, subtree: true });
enable();
addEventListener("change", (event) => {
  const field = /** @type {HTMLInputElement} */ (event.target);
  if (!field.closest("#embed-choices")) return;
  chosen.set(field.name, field.id);
  update();
});
const onToggle = (/** @type {{ target: any }} */ { target }) => {
  if (target.id === "embed-preview") update();
};
addEventListener("toggle", onToggle, true);
addEventListener("resize", scale);
