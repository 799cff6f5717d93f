// Keeps the map where it is on the screen when the list above it, on narrow screens, grows or shrinks. Not every browser anchors
// scrolling by itself; style/layout.css disables that (`overflow-anchor`), so that it is not done twice.

/** @type {Element?} */
let list = null;
/** @type {number | undefined} */
let height;
/** @type {ResizeObserver | undefined} */
let observer;

/** @type {ResizeObserverCallback} */
const onResize = ([{ target, contentRect }]) => {
  const change = contentRect.height - (height ?? contentRect.height);
  height = contentRect.height;
  const map = document.getElementById("map-frame")?.getBoundingClientRect();
  const { top, bottom } = target.getBoundingClientRect();
  const wasVisible = map && map.top - change < innerHeight && map.bottom > change;
  if (change && wasVisible && top < 0 && bottom <= map.top) scrollBy(0, change);
};

/** After each render: observes the list that the page now has. */
export function anchorMap() {
  const current = document.querySelector("[data-live] .listing");
  if (current === list) return;
  observer ??= new ResizeObserver(onResize);
  observer.disconnect();
  list = current;
  // The first callback comes after the browser's own layout and reports the height; measuring here would force a layout.
  height = undefined;
  if (list) observer.observe(list);
}
