// A dialog with a search field, which the header's link opens on any page.
import { attach } from "./combobox.js";
import { create } from "./suggestions.js";

/** @import { Client } from "./enhancements.js" */

/** As the field of the home page in src/pages/home.rs. */
const FIELD = {
  id: "dialog-search",
  type: "text",
  name: "q",
  autocomplete: "off",
  enterkeyhint: "search",
  role: "combobox",
  "aria-autocomplete": "list",
  "aria-controls": "dialog-suggestions",
  "aria-expanded": "false",
};

/**
 * Opens the dialog, unless it is open.
 * @param {Client} client of the page's worker
 * @param {HTMLAnchorElement} link to the search page; its title names the dialog, and its data has the text of the button that closes it
 */
export function openDialog(client, link) {
  if (document.querySelector(".search-dialog")) return;
  const label = create("label", { for: FIELD.id }, link.title);
  const button = create("button", { type: "button" }, `${link.dataset.close}`);
  const form = create(
    "form",
    { class: "search", role: "search", action: link.href },
    label,
    create("input", FIELD),
  );
  const dialog = create("dialog", { class: "search-dialog", "aria-label": link.title }, form, button);
  document.body.append(dialog);
  closeOnLeave(dialog, button);
  dialog.showModal();
  attach(client, form);
  form.querySelector("input")?.focus();
}

/**
 * Closes the dialog by its button, beside it, with a link, or when the visitor goes back.
 * @param {HTMLDialogElement} dialog
 * @param {HTMLButtonElement} button
 */
function closeOnLeave(dialog, button) {
  const close = () => dialog.close();
  button.addEventListener("click", close);
  dialog.addEventListener("pointerdown", ({ target }) => target === dialog && close());
  dialog.addEventListener("click", ({ target }) => /** @type {Element} */ (target).closest("a") && close());
  addEventListener("popstate", close);
  dialog.addEventListener("close", () => {
    removeEventListener("popstate", close);
    dialog.remove();
  });
}
