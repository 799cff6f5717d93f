// Moves the published map until the app is here, which goes on from the same view: the module is the last thing to come on a slow
// line, and the map need not wait for it. The gestures are those of crates/atlas, without its motion. Where the frame is narrower
// than the picture the browser scrolls it, and this does nothing.
const MOST = 32;
const ARROW = 80;
const DRAG_FROM = 4;
const WHEEL = [0.002, 0.05, 1];

const within = (value, least, most) => Math.min(Math.max(value, least), most);

/** A mark, or all of them, and where it is put. */
function placed(element) {
  const { e: x, f: y } = element.transform.baseVal.getItem(0).matrix;
  return { element, x, y };
}

/** The picture, and which part of it is seen: from (x, y) in its own units, `zoom` times as large as it was published. */
class Picture {
  view = { x: 0, y: 0, zoom: 1 };

  constructor(svg) {
    this.svg = svg;
    ({ width: this.width, height: this.height } = svg.viewBox.baseVal);
    const marks = svg.querySelector("#map-marks");
    this.corner = placed(marks.parentNode);
    this.marks = [...marks.children].map(placed);
    this.leaders = marks.previousElementSibling;
    const grounds = [...svg.querySelectorAll(":scope > [transform]:not(.marks)")];
    this.grounds = grounds.map((element) => ({ element, published: element.getAttribute("transform") }));
  }

  /** Whether that changed anything. */
  show({ x, y, zoom }) {
    const before = this.view;
    this.view = {
      x: within(x, 0, this.width * (1 - 1 / zoom)),
      y: within(y, 0, this.height * (1 - 1 / zoom)),
      zoom,
    };
    const changed = before.x !== this.view.x || before.y !== this.view.y || before.zoom !== zoom;
    if (changed) this.draw();
    return changed;
  }

  /** Pictures grow; marks only move. */
  draw() {
    const { x, y, zoom } = this.view;
    const move = (mark, left, top) =>
      mark.element.setAttribute("transform", `translate(${left * zoom} ${top * zoom})`);
    for (const { element, published } of this.grounds) {
      element.setAttribute("transform", `scale(${zoom}) translate(${-x} ${-y}) ${published}`);
    }
    move(this.corner, this.corner.x - x, this.corner.y - y);
    for (const mark of this.marks) move(mark, mark.x, mark.y);
    this.leaders.setAttribute("transform", `scale(${zoom})`);
    this.tell();
  }

  /** Says what is seen: to the buttons, and to the app. */
  tell() {
    const { x, y, zoom } = this.view;
    const [nearer, farther, whole, , ...ways] = buttons;
    nearer.setAttribute("aria-disabled", zoom === MOST);
    for (const button of [farther, whole, ...ways]) button.setAttribute("aria-disabled", zoom === 1);
    ways[0].parentNode.classList.toggle("is-idle", zoom === 1);
    frame.classList.toggle("is-close", zoom > 1);
    const sides = [x, y, x + this.width / zoom, y + this.height / zoom];
    frame.dataset.view = sides.map((side) => Math.round(side * 100)).join(" ");
  }

  zoomBy(factor, { x, y } = { x: this.width / 2, y: this.height / 2 }) {
    const { view } = this;
    const zoom = within(view.zoom * factor, 1, MOST);
    const share = 1 / view.zoom - 1 / zoom;
    return this.show({ x: view.x + x * share, y: view.y + y * share, zoom });
  }

  pan(dx, dy) {
    const { x, y, zoom } = this.view;
    return this.show({ x: x - dx / zoom, y: y - dy / zoom, zoom });
  }

  /** Brings what has the focus into sight. */
  reveal(element) {
    const [seen, box] = [frame, element].map((one) => one.getBoundingClientRect());
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (x >= seen.left && x <= seen.right && y >= seen.top && y <= seen.bottom) return;
    this.pan((seen.x + seen.width / 2 - x) / this.unit, (seen.y + seen.height / 2 - y) / this.unit);
  }

  home = () => this.show({ x: 0, y: 0, zoom: 1 });

  /** CSS pixels a unit of the picture. */
  get unit() {
    return this.svg.clientWidth / this.width;
  }

  /** Where a pointer is. */
  at({ clientX, clientY }) {
    const { left, top } = this.svg.getBoundingClientRect();
    return { x: (clientX - left) / this.unit, y: (clientY - top) / this.unit };
  }
}

/** A wheel that is not meant for the map scrolls the page. */
const turn = (picture) => (event) => {
  if (!event.ctrlKey && !map.matches(":focus-within")) return;
  const steps = -event.deltaY * (WHEEL[event.deltaMode] ?? WHEEL[0]) * (event.ctrlKey ? 10 : 1);
  if (picture.zoomBy(2 ** within(steps, -1, 1), picture.at(event)) || event.ctrlKey) event.preventDefault();
};

/** One pointer drags the picture; a finger only sideways, as it scrolls the page up and down. */
function drag(picture) {
  let last;
  let dragged = false;
  const press = (event) => {
    dragged = false;
    last = event.button === 0 && event.isPrimary && !event.shiftKey ? event : undefined;
  };
  const move = (event) => {
    if (last?.pointerId !== event.pointerId) return;
    // It may have been lifted elsewhere.
    if (!event.buttons) return release();
    const [dx, dy] = [event.clientX - last.clientX, event.clientY - last.clientY];
    const scrolls = event.pointerType === "touch";
    if (!dragged && (Math.hypot(dx, dy) < DRAG_FROM || (scrolls && Math.abs(dx) <= Math.abs(dy)))) return;
    if (!dragged) begin(event);
    [last, dragged] = [event, true];
    picture.pan(dx / picture.unit, scrolls ? 0 : dy / picture.unit);
  };
  const begin = ({ pointerId }) => {
    frame.setPointerCapture(pointerId);
    // A mark that has the focus would be brought back into sight.
    frame.focus({ preventScroll: true });
    // The app waits for the end of it: see src/travel.rs.
    frame.classList.add("is-held");
  };
  const release = () => {
    last = undefined;
    frame.classList.remove("is-held");
  };
  // A click that ends a drag follows no link; one of the keyboard ends none.
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

const keys = (picture) => ({
  ArrowLeft: () => picture.pan(ARROW, 0),
  ArrowRight: () => picture.pan(-ARROW, 0),
  ArrowUp: () => picture.pan(0, ARROW),
  ArrowDown: () => picture.pan(0, -ARROW),
  "+": () => picture.zoomBy(2),
  "=": () => picture.zoomBy(2),
  "-": () => picture.zoomBy(1 / 2),
  PageUp: () => picture.zoomBy(4),
  PageDown: () => picture.zoomBy(1 / 4),
  0: picture.home,
  Home: picture.home,
});

/** What each button does, by its position; the button at 3 enlarges the map, which only the app can do. */
const pressed = (picture) => ({
  0: () => picture.zoomBy(2),
  1: () => picture.zoomBy(1 / 2),
  2: picture.home,
  4: () => picture.pan(2 * ARROW, 0),
  5: () => picture.pan(-2 * ARROW, 0),
  6: () => picture.pan(0, 2 * ARROW),
  7: () => picture.pan(0, -2 * ARROW),
});

function answer(picture) {
  const hand = { ...drag(picture), wheel: turn(picture), dragstart: (event) => event.preventDefault() };
  hand.focusin = ({ target }) => picture.reveal(target);
  hand.dblclick = (event) => picture.zoomBy(event.shiftKey ? 1 / 2 : 2, picture.at(event));
  for (const type in hand) frame.addEventListener(type, hand[type], { passive: false });
  const commands = pressed(picture);
  for (const index in commands) buttons[index].addEventListener("click", commands[index]);
  const known = keys(picture);
  map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !known[event.key]) return;
    if (known[event.key]()) event.preventDefault();
  });
  frame.tabIndex = 0;
  frame.style.touchAction = "pan-y pinch-zoom";
  map.dataset.mapMoves = "";
}

const map = document.getElementById("map");
const frame = document.getElementById("map-frame");
const buttons = map?.querySelectorAll(".map-controls button");
const svg = frame?.querySelector("svg");

// Not before the browser has laid out the page by itself: to ask for a size would have it do that at once.
// A browser too old for it is told so by js/boot.js.
if (svg && globalThis.ResizeObserver) {
  const watch = new ResizeObserver(() => {
    watch.disconnect();
    if (svg.clientWidth <= frame.clientWidth) answer(new Picture(svg));
  });
  watch.observe(frame);
}
