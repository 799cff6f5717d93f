// Runs in every page before its own scripts and collects performance entries.
(() => {
  const seen = { first: null, largest: null, shift: 0, tasks: [], moves: null, ready: null, frames: [] };
  window.benchmark = seen;

  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.first = startTime;
  });
  watch("largest-contentful-paint", ({ startTime }) => (seen.largest = startTime));
  watch("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  watch("longtask", ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));

  // A map counts as responding once it says so and the browser has painted: what delays painting delays input, too.
  const note = (key) => requestAnimationFrame(() => setTimeout(() => (seen[key] ??= performance.now())));
  const found = new MutationObserver(() => {
    if (document.querySelector("[data-map][data-map-moves]")) note("moves");
    if (!document.querySelector("[data-map][data-map-ready]")) return;
    found.disconnect();
    note("ready");
  });
  found.observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ["data-map-moves", "data-map-ready"],
  });

  // The worker, its last request to select members, and whether it has responded to one: keystrokes.mjs sends others like it.
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.type === "select-members") {
      Object.assign(seen, { worker: this, request: message.request });
      const selected = ({ data }) => (seen.selected ||= data.id === message.id);
      this.addEventListener("message", selected);
    }
    return post.call(this, message, ...rest);
  };

  seen.record = () => {
    seen.frames = [];
    seen.recording = true;
    const frame = (time) => {
      seen.frames.push(time);
      if (seen.recording) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  seen.stop = () => {
    seen.recording = false;
    return seen.frames;
  };
})();
