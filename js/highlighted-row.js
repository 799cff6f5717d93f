// Scrolls the member list to the highlighted row.

/** @type {Element | null | undefined} the row that was highlighted last */
let last;

/**
 * After each render: scrolls the list to the highlighted row, unless the pointer is in the list. Only the list: `scrollIntoView`
 * would scroll the page as well.
 */
export function revealHighlightedRow() {
  const list = document.getElementById("member-list");
  const row = list?.querySelector(".is-active");
  if (list && row && row !== last && !list.matches(":hover")) {
    const [{ top, bottom }, area] = [row, list].map((one) => one.getBoundingClientRect());
    // Below the name of its country, which stays at the top.
    const above = top - area.top - 48;
    list.scrollTop += above < 0 ? above : Math.max(0, bottom - area.bottom + 8);
  }
  last = row;
}
