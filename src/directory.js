// What the desk's tools do besides leading on: `crates/desk/src/panel` writes them.
const query = () => location.search.slice(1);
const lang = () => document.documentElement.lang;

// Another query of the page without a step in the history, as if one had come back to it.
const show = (key, value) => {
  const url = new URL(location.href);
  url.searchParams.set(key, value);
  history.replaceState(history.state, "", url);
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
};

const save = (name, type, text) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

async function take(format) {
  if (format === "print") return print();
  const [name, type, text] = JSON.parse(await askDesk("sheet", lang(), query(), format));
  if (format !== "text") return save(name, type, text);
  await navigator.clipboard.writeText(text);
  const said = document.getElementById("take-said");
  if (said) said.textContent = said.dataset.copied;
}

// The years run until the last, or until the button is pressed again.
let running;
const mark = () => {
  const button = document.getElementById("play");
  const pressed = String(running !== undefined);
  if (button && button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
};
const stop = () => {
  clearInterval(running);
  running = undefined;
  mark();
};
const step = () => {
  const years = document.getElementById("until");
  if (!years || years.value >= years.max) return stop();
  years.value = +years.value + 1;
  show("year", years.value);
};
const play = () => {
  const years = document.getElementById("until");
  if (running) return stop();
  if (years.value >= years.max) show("year", (years.value = years.min));
  running = setInterval(step, 700);
  mark();
};
// The selection as another page would show it.
let previews = false;
const preview = () => {
  const button = document.getElementById("preview");
  const shown = document.getElementById("preview-frame");
  const src = new URL(`${lang()}/embed/${location.search}`, document.baseURI).href;
  if (!button || (previews ? shown?.src === src : !shown)) return;
  button.setAttribute("aria-expanded", previews);
  shown?.remove();
  if (!previews) return;
  const frame = Object.assign(document.createElement("iframe"), { id: "preview-frame", title: button.dataset.title, src });
  button.after(frame);
};
// The tools are made anew with every answer: what was opened is opened again.
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
// On narrow screens the list stands above the map and follows it. However much it grows or shrinks, the map stays where it is
// seen; not every browser does that by itself, and so that none does it twice, the style sheet tells them not to.
let listing = null;
let height;
let resized;
const keep = ([{ target, contentRect }]) => {
  const change = contentRect.height - (height ?? contentRect.height);
  height = contentRect.height;
  const map = document.getElementById("map-frame")?.getBoundingClientRect();
  const { top, bottom } = target.getBoundingClientRect();
  const isSeen = map && map.top - change < innerHeight && map.bottom > change;
  if (change && isSeen && top < 0 && bottom <= map.top) scrollBy(0, change);
};
const observe = () => {
  const present = document.querySelector("[data-live] .listing");
  if (present === listing) return;
  resized ??= new ResizeObserver(keep);
  resized.disconnect();
  listing = present;
  // The observer tells it at once, when the browser has laid the page out anyway.
  height = undefined;
  if (listing) resized.observe(listing);
};

new MutationObserver(() => {
  observe();
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  if (running && !document.getElementById("play")) stop();
  // The page that looks through lists brings a script of its own.
  const form = document.getElementById("check");
  // Before the page is live, what is filled in would go with it; it may never become that.
  if (form && ("live" in document.documentElement.dataset || document.querySelector("main .notice"))) {
    const failed = () => {
      const status = document.getElementById("check-status");
      // Said once: each change of the page leads here again.
      if (status && !status.textContent) status.textContent = form.dataset.failed;
    };
    import(document.getElementById("boot").dataset.check).then(({ ready }) => ready(), failed);
  }
  mark();
  preview();
}).observe(document, { childList: true, subtree: true });

addEventListener("click", ({ target }) => {
  const button = target.closest?.("button[name]");
  if (button?.name === "take") take(button.value).catch(console.warn);
  if (button?.name === "play") play();
  if (button?.name === "preview") {
    previews = !previews;
    preview();
  }
});
addEventListener("change", ({ target }) => {
  if (target.id === "until") show("year", target.value);
});
