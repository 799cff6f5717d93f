// The size of text and the theme that a visitor chose: set before the first paint, kept for the next visit; and the line that
// says that the app does not work. It is a plain script in the head, small enough to wait for, because anything later would let
// the page flash. Browsers that are too old for the app can read it: the build sees to that.
{
  const root = document.documentElement;
  const usual = { size: "normal", theme: "system", slash: "on" };
  const chosen = (name) => root.dataset[name] ?? usual[name];

  const apply = (name, value) => {
    if (value && value !== usual[name]) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  for (const name in usual) {
    try {
      apply(name, localStorage.getItem(name));
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
  }
  root.dataset.display = "";

  addEventListener("change", ({ target }) => {
    if (!target.closest?.(".display")) return;
    const { name } = target;
    const value = target.type === "checkbox" ? (target.checked ? "on" : "off") : target.value;
    apply(name, value);
    try {
      if (value === usual[name]) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch {
      // As above.
    }
  });

  // The list is made anew with every page: what is chosen is marked when it opens.
  const mark = ({ target }) => {
    if (!target.matches?.(".display[open]")) return;
    for (const input of target.querySelectorAll("input")) input.checked = input.value === chosen(input.name);
  };
  addEventListener("toggle", mark, true);

  const say = () => {
    const line = document.getElementById("broken");
    if (!line) return addEventListener("DOMContentLoaded", say);
    // The document has a base, so that no fixed address could mean "this page".
    for (const link of line.querySelectorAll("a")) link.href = location.href;
    line.hidden = false;
  };
  // The app begins with a module, which may not come or not be understood: there is nobody else then to say so.
  const refused = ({ target, filename }) => {
    const boot = document.getElementById("boot");
    if (boot && (target === boot || filename === boot.src)) say();
  };
  addEventListener("error", refused, true);
  if (!("noModule" in HTMLScriptElement.prototype)) say();

  const open = () => document.querySelector(".display[open]");
  addEventListener("keydown", (event) => {
    const list = open();
    if (event.key === "Escape" && list) {
      list.open = false;
      list.querySelector("summary").focus();
    }
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const search = document.getElementById("search");
    if (
      event.key === "/" &&
      chosen("slash") === "on" &&
      !typing &&
      search &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      event.preventDefault();
      search.click();
    }
  });
  addEventListener("pointerdown", ({ target }) => {
    const list = open();
    if (list && !list.contains(target)) list.open = false;
  });
}
