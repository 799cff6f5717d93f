// Behaviour of the member list and the validator that the app itself does not have: one observer for all, one listener per event.
import { togglePreview, syncPreview } from "./embed-preview.js";
import { exportSelection } from "./export.js";
import { anchorMap } from "./scroll-anchor.js";
import { selectYear, syncPlayButton, togglePlay } from "./year-slider.js";

// Each response of the worker replaces the filters and menus: reopen those that were open.
/** @type {Set<string>} */
const open = new Set();
addEventListener(
  "toggle",
  ({ target }) => {
    const details = /** @type {HTMLDetailsElement} */ (target);
    if (!details.matches?.(".facet, .take")) return;
    if (details.open) open.add(details.id);
    else open.delete(details.id);
  },
  true,
);

/** Loads the validator's script on its page. */
function loadValidator() {
  const form = document.getElementById("check");
  // Wait until the page is live (the app would replace a form that is filled in) or the app has failed to start.
  if (!form || !("live" in document.documentElement.dataset || document.querySelector("main .notice")))
    return;
  const onFailure = () => {
    const status = document.getElementById("check-status");
    // Only once: a change of the text triggers the observer again.
    if (status && !status.textContent) status.textContent = /** @type {string} */ (form.dataset.failed);
  };
  const boot = /** @type {any} */ (document.getElementById("boot"));
  import(boot.dataset.validator).then(({ ready }) => ready(), onFailure);
}

new MutationObserver(() => {
  anchorMap();
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  loadValidator();
  syncPlayButton();
  syncPreview();
}).observe(document, { childList: true, subtree: true });

addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLButtonElement?} */ (
    /** @type {Element} */ (target).closest?.("button[name]")
  );
  if (button?.name === "take") exportSelection(button.value).catch(console.warn);
  if (button?.name === "play") togglePlay();
  if (button?.name === "preview") togglePreview();
});
addEventListener("change", (event) => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  if (input.id === "until") selectYear(input.value);
});
