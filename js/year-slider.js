// The year slider and its play button, which advances the year until the last one or until it is pressed again.
const STEP_MS = 700;

/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;

/** @type {() => any} */
const slider = () => document.getElementById("until");

/**
 * Selects a year without adding a history entry; the app takes it up as if the visitor had gone back to that URL.
 * @param {string} year
 */
export function selectYear(year) {
  const url = new URL(location.href);
  url.searchParams.set("year", year);
  history.replaceState(history.state, "", url);
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}

const clear = () => {
  clearInterval(timer);
  timer = undefined;
};

/** Updates the button after each render; stops if the page no longer has one. */
export function syncPlayButton() {
  const button = document.getElementById("play");
  if (!button) clear();
  const pressed = String(timer !== undefined);
  if (button && button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
}

const stop = () => {
  clear();
  syncPlayButton();
};

const step = () => {
  const input = slider();
  if (!input || input.value >= input.max) return stop();
  input.value = +input.value + 1;
  selectYear(input.value);
};

/** Starts or stops the animation; at the last year it starts over from the first. */
export function togglePlay() {
  const input = slider();
  if (timer) return stop();
  if (input.value >= input.max) selectYear((input.value = input.min));
  timer = setInterval(step, STEP_MS);
  syncPlayButton();
}
