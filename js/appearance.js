// Applies the visitor's appearance settings (text size, theme, search key) before the first paint and stores changes; and shows
// the message that the app has stopped working if boot.js doesn't run. It is inlined in the head of every page, because anything
// later would make the page flash. Browsers too old for the app can parse it: the build compiles it to ES2017.
{
  const root = document.documentElement;
  /** @type {Record<string, string>} */
  const defaults = { size: "normal", theme: "system", slash: "on" };
  /** @param {string} name */
  const current = (name) => root.dataset[name] ?? defaults[name];

  /**
   * @param {string} name
   * @param {string | null} value
   */
  const apply = (name, value) => {
    if (value && value !== defaults[name]) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  // The address of an embedded page decides, not what the visitor chose for this site.
  const embedded = /\/embed\/(index\.html)?$/.test(location.pathname) && new URLSearchParams(location.search);
  for (const name in defaults) {
    try {
      apply(name, embedded ? embedded.get(name) : localStorage.getItem(name));
    } catch {
      // Storage may be disabled: the settings then last as long as the page.
    }
  }
  root.dataset.display = "";

  addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (!input.closest?.(".display")) return;
    const { name } = input;
    const value = input.type === "checkbox" ? (input.checked ? "on" : "off") : input.value;
    apply(name, value);
    try {
      if (value === defaults[name]) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch {
      // See above.
    }
  });

  // Every page rerenders the menu: check the current values when it opens.
  /** @param {Event} event */
  const checkCurrent = (event) => {
    const menu = /** @type {Element} */ (event.target);
    if (!menu.matches?.(".display[open]")) return;
    for (const input of menu.querySelectorAll("input")) input.checked = input.value === current(input.name);
  };
  addEventListener("toggle", checkCurrent, true);

  const showBroken = () => {
    const message = document.getElementById("broken");
    if (!message) return addEventListener("DOMContentLoaded", showBroken);
    // The document has a base URL, so no constant `href` means "this page".
    for (const link of message.querySelectorAll("a")) link.href = location.href;
    message.hidden = false;
  };
  // boot.js may fail to load or to parse; then nothing else can show the message.
  /** @param {any} event */
  const onBootError = ({ target, filename }) => {
    const boot = /** @type {HTMLScriptElement?} */ (document.getElementById("boot"));
    if (boot && (target === boot || filename === boot.src)) showBroken();
  };
  addEventListener("error", onBootError, true);
  if (!("noModule" in HTMLScriptElement.prototype)) showBroken();

  // What is typed while the page with the search field is loaded, or into a prerendered field, which the app replaces; `null` if no
  // field is awaited.
  /** @type {string | null} */
  let typed = null;
  addEventListener("input", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.name === "q" && !("live" in root.dataset)) typed = field.value;
  });
  addEventListener("focusin", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (typed && field.name === "q") {
      field.value = typed;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    typed = null;
  });

  const openMenu = () => /** @type {HTMLDetailsElement?} */ (document.querySelector(".display[open]"));
  addEventListener("keydown", (event) => {
    const menu = openMenu();
    if (event.key === "Escape" && menu) {
      menu.open = false;
      /** @type {HTMLElement} */ (menu.querySelector("summary")).focus();
    }
    const target = /** @type {Element} */ (event.target);
    const typing = target.closest?.("input, textarea, select, [contenteditable]");
    const link = document.getElementById("search");
    if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
    if (typed !== null && event.key.length === 1) {
      event.preventDefault();
      typed += event.key;
    } else if (event.key === "/" && current("slash") === "on" && link) {
      event.preventDefault();
      const field = /** @type {HTMLElement?} */ (document.querySelector("main [name=q]"));
      if (field) return field.focus();
      typed = "";
      link.click();
    }
  });
  addEventListener("pointerdown", ({ target }) => {
    const menu = openMenu();
    if (menu && !menu.contains(/** @type {Node} */ (target))) menu.open = false;
  });
}
