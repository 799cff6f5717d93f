// Moves the prerendered map until the app has loaded, which continues from the same view: on a slow connection the module
// arrives last, and the map shouldn't have to wait for it. Gestures are those of crates/atlas without animation. Where the picture
// is wider than the frame, the browser scrolls it and this script does nothing.
const MAX_ZOOM = 32;
// The step of an arrow key, and how far the pointer moves before a press becomes a drag: units of the picture, CSS pixels.
const STEP = 80;
const DRAG_THRESHOLD = 4;
// Zoom doublings per unit of `deltaY`, by `deltaMode`: pixels, lines, pages.
const WHEEL_RATES = [0.002, 0.05, 1];

/** @typedef {{ x: number, y: number }} Point in units of the picture */
/** @typedef {{ element: SVGGraphicsElement, x: number, y: number }} Placed */

/** @type {(value: number, min: number, max: number) => number} */
const clamp = (value, min, max) => Math.min(Math.max(value, min), max);

/**
 * A marker, or the group of all, with the position that was published.
 * @param {any} element
 * @returns {Placed}
 */
function placed(element) {
  const { e: x, f: y } = element.transform.baseVal.getItem(0).matrix;
  return { element, x, y };
}

/** The map's picture and the part of it in view: from (x, y), `zoom` times as large as it was published. */
class Picture {
  view = { x: 0, y: 0, zoom: 1 };

  /** @param {SVGSVGElement} svg */
  constructor(svg) {
    this.svg = svg;
    const { width, height } = svg.viewBox.baseVal;
    this.width = width;
    this.height = height;
    const markers = /** @type {any} */ (svg.querySelector("#map-marks"));
    this.origin = placed(markers.parentNode);
    this.markers = [...markers.children].map(placed);
    const layers = [...svg.querySelectorAll(":scope > [transform]:not(.marks)")];
    this.layers = layers.map((element) => ({ element, published: element.getAttribute("transform") }));
  }

  /**
   * Shows a view, kept within the picture. Returns whether anything changed.
   * @param {Point & { zoom: number }} view
   */
  show({ x, y, zoom }) {
    const before = this.view;
    this.view = {
      x: clamp(x, 0, this.width * (1 - 1 / zoom)),
      y: clamp(y, 0, this.height * (1 - 1 / zoom)),
      zoom,
    };
    const changed = before.x !== this.view.x || before.y !== this.view.y || before.zoom !== zoom;
    if (changed) this.draw();
    return changed;
  }

  /** Layers are scaled; markers keep their size and only move. */
  draw() {
    const { x, y, zoom } = this.view;
    /** @type {(marker: Placed, left: number, top: number) => void} */
    const move = (marker, left, top) =>
      marker.element.setAttribute("transform", `translate(${left * zoom} ${top * zoom})`);
    for (const { element, published } of this.layers) {
      element.setAttribute("transform", `scale(${zoom}) translate(${-x} ${-y}) ${published}`);
    }
    move(this.origin, this.origin.x - x, this.origin.y - y);
    for (const marker of this.markers) move(marker, marker.x, marker.y);
    this.publish();
  }

  /** Tells the buttons and, by `data-view` (left, top, right and bottom in hundredths of a unit), the app what is in view. */
  publish() {
    const { x, y, zoom } = this.view;
    for (const command in buttonCommands(this)) {
      button(command).setAttribute("aria-disabled", `${zoom === (command === "zoom-in" ? MAX_ZOOM : 1)}`);
    }
    map.querySelector(".map-pan")?.classList.toggle("is-idle", zoom === 1);
    frame.classList.toggle("is-close", zoom > 1);
    const sides = [x, y, x + this.width / zoom, y + this.height / zoom];
    frame.dataset.view = sides.map((side) => Math.round(side * 100)).join(" ");
  }

  /**
   * Zooms about a point, which stays where it is. Returns whether anything changed.
   * @param {number} factor
   * @param {Point} [point] within the frame; its centre by default
   */
  zoomBy(factor, { x, y } = { x: this.width / 2, y: this.height / 2 }) {
    const { view } = this;
    const zoom = clamp(view.zoom * factor, 1, MAX_ZOOM);
    const shift = 1 / view.zoom - 1 / zoom;
    return this.show({ x: view.x + x * shift, y: view.y + y * shift, zoom });
  }

  /**
   * Moves the picture by a distance on the screen. Returns whether anything changed.
   * @param {number} dx
   * @param {number} dy
   */
  pan(dx, dy) {
    const { x, y, zoom } = this.view;
    return this.show({ x: x - dx / zoom, y: y - dy / zoom, zoom });
  }

  /**
   * Centres an element that is out of view.
   * @param {Element} element
   */
  reveal(element) {
    const [seen, box] = [frame, element].map((one) => one.getBoundingClientRect());
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (x >= seen.left && x <= seen.right && y >= seen.top && y <= seen.bottom) return;
    this.pan((seen.x + seen.width / 2 - x) / this.unit, (seen.y + seen.height / 2 - y) / this.unit);
  }

  showWorld = () => this.show({ x: 0, y: 0, zoom: 1 });

  /** From units of the picture, which may be smaller than its element, to CSS pixels of the window. */
  get matrix() {
    return /** @type {DOMMatrix} */ (this.svg.getScreenCTM());
  }

  /** CSS pixels in a unit of the picture. */
  get unit() {
    return this.matrix.a;
  }

  /**
   * The position of a pointer within the frame.
   * @param {MouseEvent} event
   * @returns {Point}
   */
  pointAt({ clientX, clientY }) {
    return new DOMPoint(clientX, clientY).matrixTransform(this.matrix.inverse());
  }
}

/**
 * Zooms by wheel, but only if the map has the focus or Ctrl is held: otherwise the wheel scrolls the page.
 * @param {Picture} picture
 * @returns {(event: WheelEvent) => void}
 */
const onWheel = (picture) => (event) => {
  if (!event.ctrlKey && !map.matches(":focus-within")) return;
  const steps = -event.deltaY * (WHEEL_RATES[event.deltaMode] ?? WHEEL_RATES[0]) * (event.ctrlKey ? 10 : 1);
  if (picture.zoomBy(2 ** clamp(steps, -1, 1), picture.pointAt(event)) || event.ctrlKey)
    event.preventDefault();
};

/** @param {PointerEvent} event */
function hold({ pointerId }) {
  frame.setPointerCapture(pointerId);
  // A focused marker would be scrolled back into view.
  frame.focus({ preventScroll: true });
  // The app replaces the page only after the drag: see src/router.rs.
  frame.classList.add("is-held");
}

/**
 * Handlers that let the primary pointer drag the picture. Touch drags sideways only, because vertical movement scrolls the page.
 * @param {Picture} picture
 */
function drag(picture) {
  /** @type {PointerEvent | undefined} */
  let last;
  let dragged = false;
  /** @param {PointerEvent} event */
  const press = (event) => {
    dragged = false;
    last = event.button === 0 && event.isPrimary && !event.shiftKey ? event : undefined;
  };
  /** @param {PointerEvent} event */
  const move = (event) => {
    if (last?.pointerId !== event.pointerId) return;
    // It may have been released outside the window.
    if (!event.buttons) return release();
    const [dx, dy] = [event.clientX - last.clientX, event.clientY - last.clientY];
    const isTouch = event.pointerType === "touch";
    if (!dragged && (Math.hypot(dx, dy) < DRAG_THRESHOLD || (isTouch && Math.abs(dx) <= Math.abs(dy))))
      return;
    if (!dragged) hold(event);
    [last, dragged] = [event, true];
    picture.pan(dx / picture.unit, isTouch ? 0 : dy / picture.unit);
  };
  const release = () => {
    last = undefined;
    frame.classList.remove("is-held");
  };
  /**
   * The click that ends a drag must not follow a link; a click by keyboard has a `detail` of 0.
   * @param {MouseEvent} event
   */
  const click = (event) => dragged && event.detail && event.preventDefault();
  return {
    pointerdown: press,
    pointermove: move,
    pointerup: release,
    pointercancel: release,
    lostpointercapture: release,
    click,
  };
}

/**
 * What each key does; keys that change nothing keep their default action.
 * @param {Picture} picture
 * @returns {Record<string, () => boolean>}
 */
const keyCommands = (picture) => ({
  ArrowLeft: () => picture.pan(STEP, 0),
  ArrowRight: () => picture.pan(-STEP, 0),
  ArrowUp: () => picture.pan(0, STEP),
  ArrowDown: () => picture.pan(0, -STEP),
  "+": () => picture.zoomBy(2),
  "=": () => picture.zoomBy(2),
  "-": () => picture.zoomBy(1 / 2),
  PageUp: () => picture.zoomBy(4),
  PageDown: () => picture.zoomBy(1 / 4),
  0: picture.showWorld,
  Home: picture.showWorld,
});

/**
 * What each button does, by its `data-command`. The button that enlarges the map is left to the app.
 * @param {Picture} picture
 * @returns {Record<string, () => boolean>}
 */
const buttonCommands = (picture) => ({
  "zoom-in": () => picture.zoomBy(2),
  "zoom-out": () => picture.zoomBy(1 / 2),
  home: picture.showWorld,
  "pan-west": () => picture.pan(2 * STEP, 0),
  "pan-east": () => picture.pan(-2 * STEP, 0),
  "pan-north": () => picture.pan(0, 2 * STEP),
  "pan-south": () => picture.pan(0, -2 * STEP),
});

/** @param {string} command */
const button = (command) => /** @type {HTMLElement} */ (map.querySelector(`[data-command="${command}"]`));

/**
 * Makes the picture respond to pointer, wheel, keys and buttons.
 * @param {Picture} picture
 */
function listen(picture) {
  /** @type {Record<string, (event: any) => void>} */
  const handlers = {
    ...drag(picture),
    wheel: onWheel(picture),
    dragstart: (event) => event.preventDefault(),
    focusin: ({ target }) => picture.reveal(target),
    dblclick: (event) => picture.zoomBy(event.shiftKey ? 1 / 2 : 2, picture.pointAt(event)),
  };
  for (const type in handlers) frame.addEventListener(type, handlers[type], { passive: false });
  const byButton = buttonCommands(picture);
  for (const command in byButton) button(command).addEventListener("click", byButton[command]);
  const byKey = keyCommands(picture);
  map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !byKey[event.key]) return;
    if (byKey[event.key]()) event.preventDefault();
  });
  frame.tabIndex = 0;
  frame.style.touchAction = "pan-y pinch-zoom";
  map.dataset.mapMoves = "";
}

const map = /** @type {HTMLElement} */ (document.getElementById("map"));
const frame = /** @type {HTMLElement} */ (document.getElementById("map-frame"));
const svg = frame?.querySelector("svg");

// Measuring now would force a layout; the observer's first callback comes after the browser's own.
// Browsers without it get a message from boot.js.
if (svg && globalThis.ResizeObserver) {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    if (svg.clientWidth <= frame.clientWidth) listen(new Picture(svg));
  });
  observer.observe(frame);
}
