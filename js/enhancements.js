// Scripts of the member list and the validator, around what the app renders: one listener per event and one observer for all.
import { togglePreview, syncPreview } from "./embed-preview.js";
import { exportSelection } from "./export.js";
import { anchorMap } from "./scroll-anchor.js";
import { selectYear, syncPlayButton, togglePlay } from "./year-slider.js";

// Each answer of the worker replaces the filters and menus, so disclosures that were open are opened again.
const opened = new Set();
addEventListener(
  "toggle",
  ({ target }) => {
    if (!target.matches?.(".facet, .take")) return;
    if (target.open) opened.add(target.id);
    else opened.delete(target.id);
  },
  true,
);

/** Loads the validator's script on its page. */
function loadValidator() {
  const form = document.getElementById("check");
  // Not before the page is live: the app would replace a form that is filled in. If it failed to start, it never will.
  if (!form || !("live" in document.documentElement.dataset || document.querySelector("main .notice")))
    return;
  const failed = () => {
    const status = document.getElementById("check-status");
    // Only once: changing the text triggers the observer again.
    if (status && !status.textContent) status.textContent = form.dataset.failed;
  };
  import(document.getElementById("boot").dataset.validator).then(({ ready }) => ready(), failed);
}

new MutationObserver(() => {
  anchorMap();
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  loadValidator();
  syncPlayButton();
  syncPreview();
}).observe(document, { childList: true, subtree: true });

addEventListener("click", ({ target }) => {
  const button = target.closest?.("button[name]");
  if (button?.name === "take") exportSelection(button.value).catch(console.warn);
  if (button?.name === "play") togglePlay();
  if (button?.name === "preview") togglePreview();
});
addEventListener("change", ({ target }) => {
  if (target.id === "until") selectYear(target.value);
});
