// The field that narrows the values of a facet to those that contain what is typed. Accents do not matter, and a part of a Hangul
// syllable finds the whole one.

/** @type {any} the field that was used last, even if another one has replaced it */
let used;

/** @param {string} text */
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Shows the values that contain the field's text.
 * @param {any} field
 */
export function narrow(field) {
  used = field;
  for (const item of field.closest(".facet").querySelectorAll("li"))
    item.hidden = !fold(item.textContent).includes(fold(field.value));
}

/** After each render, which replaces the fields: narrows again what was narrowed. */
export function narrowAgain() {
  const field = /** @type {any} */ (used && document.getElementById(used.id));
  if (!field || field === used) return;
  field.value = used.value;
  narrow(field);
}
