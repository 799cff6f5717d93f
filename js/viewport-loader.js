// A list that is too large is loaded by what the map shows. When that has changed and come to rest, the desk is asked, and the page
// is told if there is something else to show.
const REST_MS = 300;

let watched = false;
let waiting;
// While something is held or a syllable composed, nothing under it is made anew.
let held = false;

const wait = () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, REST_MS);
};

async function look() {
  // A page that is not live yet would not hear of it.
  if (!("live" in document.documentElement.dataset)) return wait();
  const frame = document.getElementById("map-frame");
  if (held || !frame) return;
  const { width, height } = frame.getBoundingClientRect();
  const asked = location.search.slice(1);
  const isNew = await askDesk("look", asked, width ? height / width : 0).catch(() => "false");
  if (held || asked !== location.search.slice(1)) wait();
  else if (isNew === "true") dispatchEvent(new Event("members"));
}

export function watchView() {
  wait();
  if (watched) return;
  watched = true;
  for (const name of ["pushState", "replaceState"]) {
    const change = history[name].bind(history);
    history[name] = (...how) => {
      change(...how);
      wait();
    };
  }
  addEventListener("popstate", wait);
  addEventListener("resize", wait);
  const hold = () => (held = true);
  const release = () => {
    held = false;
    wait();
  };
  for (const name of ["pointerdown", "compositionstart"]) addEventListener(name, hold, true);
  for (const name of ["pointerup", "pointercancel", "compositionend"]) addEventListener(name, release, true);
}
