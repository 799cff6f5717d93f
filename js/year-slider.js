// The year slider and its play button, which advances the year until the last one or until it is pressed again.
const STEP_MS = 700;

let timer;

/** Selects a year as if the visitor had gone back to it: the URL changes without a new history entry. */
export function selectYear(year) {
  const url = new URL(location.href);
  url.searchParams.set("year", year);
  history.replaceState(history.state, "", url);
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}

/** Updates the button after each render; stops when the page no longer has one. */
export function syncPlayButton() {
  const button = document.getElementById("play");
  if (!button) clear();
  const pressed = String(timer !== undefined);
  if (button && button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
}

const clear = () => {
  clearInterval(timer);
  timer = undefined;
};
const stop = () => {
  clear();
  syncPlayButton();
};
const step = () => {
  const slider = document.getElementById("until");
  if (!slider || slider.value >= slider.max) return stop();
  slider.value = +slider.value + 1;
  selectYear(slider.value);
};

/** Starts or stops the animation; from the first year when the slider is at the last. */
export function togglePlay() {
  const slider = document.getElementById("until");
  if (timer) return stop();
  if (slider.value >= slider.max) selectYear((slider.value = slider.min));
  timer = setInterval(step, STEP_MS);
  syncPlayButton();
}
