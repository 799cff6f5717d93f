// Numbers 1 to 9 on the markers in view, for visitors who say or type a number instead of pointing. Loaded when first asked for.

const SVG = "http://www.w3.org/2000/svg";
/** How many markers have a number at once. */
const MOST = 9;
/** The height of a line in reading order, in CSS pixels. */
const LINE_HEIGHT = 40;
/** The markers are numbered again when the map has not moved for this long, in milliseconds. */
const SETTLE_MS = 200;

/** Of the markers in view, the index of the first one with a number; -1 if none has one. */
let first = -1;
/** @type {[marker: SVGAElement, number: Element][]} */
let numbered = [];

/** @type {(id: string) => any} */
const byId = (id) => document.getElementById(id);

/** The markers in the frame, line by line. */
function markersInView() {
  const frame = byId("map-frame").getBoundingClientRect();
  /** @type {NodeListOf<SVGAElement>} */
  const markers = document.querySelectorAll("#map-marks a");
  const places = Array.from(markers, (marker) => {
    // Without the name beside it.
    const { x, y, width, height } = /** @type {Element} */ (
      marker.querySelector(".hit, .disc")
    ).getBoundingClientRect();
    return { marker, x: x + width / 2 - frame.x, y: y + height / 2 - frame.y };
  });
  const inView = places.filter(({ x, y }) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height);
  const line = (/** @type {{ y: number }} */ { y }) => Math.floor(y / LINE_HEIGHT);
  inView.sort((a, b) => line(a) - line(b) || a.x - b.x);
  return inView.map(({ marker }) => marker);
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 */
function create(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  return element;
}

/**
 * Draws a number above a marker, in the colours of text in either theme and with forced colours, and puts it before the marker's name.
 * @param {SVGAElement} marker
 * @param {number} digit
 * @returns {[SVGAElement, Element]}
 */
function label(marker, digit) {
  const number = create("g", {
    id: `marker-number-${digit}`,
    class: "marker-digit",
    // Part of the marker's name.
    "aria-hidden": "true",
    "pointer-events": "none",
  });
  const place = { x: -10, y: -10, dy: "0.35em", fill: "Canvas" };
  const text = create("text", { ...place, "font-size": 13, "font-weight": 700, "text-anchor": "middle" });
  text.textContent = `${digit}`;
  number.append(create("circle", { cx: -10, cy: -10, r: 9, fill: "CanvasText" }), text);
  marker.after(number);
  marker.setAttribute("aria-labelledby", `${number.id} ${marker.id}`);
  return [marker, number];
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
const observer = new MutationObserver(() => {
  clearTimeout(timer);
  timer = setTimeout(draw, SETTLE_MS);
});

function draw() {
  observer.disconnect();
  for (const [marker, number] of numbered) {
    number.remove();
    marker.removeAttribute("aria-labelledby");
  }
  numbered = [];
  const markers = byId("map-marks");
  if (!markers) first = -1;
  if (first < 0) return;
  const shown = markersInView();
  if (first >= shown.length) first = 0;
  numbered = shown.slice(first, first + MOST).map((marker, index) => label(marker, index + 1));
  observer.observe(markers.parentNode, { subtree: true, childList: true, attributeFilter: ["transform"] });
}

/** Numbers the first nine markers in view, then the next nine, and after the last ones none. */
export function numberMarkers() {
  // Another page has a map of its own.
  if (!numbered[0]?.[0].isConnected) first = -1;
  first = first < 0 ? 0 : first + MOST;
  if (first >= markersInView().length) first = -1;
  draw();
  // There the digits choose.
  byId("map-frame").focus({ preventScroll: true });
}

addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  const isOnMap = /** @type {Element} */ (target).closest?.("#map");
  if (!isOnMap || first < 0 || ctrlKey || metaKey || altKey || defaultPrevented) return;
  if (key === "Escape") {
    first = -1;
    return draw();
  }
  const [marker] = numbered[+key - 1] ?? [];
  if (!marker) return;
  event.preventDefault();
  first = 0;
  marker.focus({ preventScroll: true });
  // As a mouse would.
  marker.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
});
