// The year slider and its play button, which advances the year until the last one or until it is pressed again. For visitors who
// prefer reduced motion nothing moves by itself: each press advances by one year.
const STEP_MS = 700;

/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** @type {() => any} */
const slider = () => document.getElementById("until");

/**
 * Selects a year without adding a history entry; the app takes it up as if the visitor had gone back to that URL. The last year
 * selects everybody, as no year does.
 * @param {string} year
 */
export function selectYear(year) {
  const url = new URL(location.href);
  if (year === slider().max) url.searchParams.delete("year");
  else url.searchParams.set("year", year);
  history.replaceState(history.state, "", url);
  dispatchEvent(new Event("popstate"));
}

const clear = () => {
  clearInterval(timer);
  timer = undefined;
};

/** Updates the button after each render; stops if the page no longer has one. */
export function syncPlayButton() {
  const button = document.getElementById("play");
  if (!button) return clear();
  const { play, pause, next } = button.dataset;
  const text = /** @type {string} */ (timer ? pause : still.matches ? next : play);
  // Only a change: it triggers the observer that calls this.
  if (button.textContent !== text) button.textContent = text;
  button.toggleAttribute("data-playing", !!timer);
}

const stop = () => {
  clear();
  syncPlayButton();
};

const isAtEnd = () => slider().value >= slider().max;

const step = () => {
  const input = slider();
  if (!input) return stop();
  if (!isAtEnd()) selectYear((input.value = `${+input.value + 1}`));
  if (isAtEnd()) stop();
};

/** Starts or stops the animation; at the last year it starts over from the first. */
export function togglePlay() {
  if (timer) return stop();
  if (isAtEnd()) selectYear((slider().value = slider().min));
  else if (still.matches) step();
  if (!still.matches) timer = setInterval(step, STEP_MS);
  syncPlayButton();
}
