// Starts the app. It is a file of its own because the content security policy allows no inline script.
const me = document.getElementById("boot");
const root = new URL(document.baseURI);

// The document has a base, so that no fixed address could mean "this page".
for (const link of document.querySelectorAll("#broken a")) link.href = location.href;

const say = () => document.getElementById("broken")?.removeAttribute("hidden");

// After a fault within the module the app is dead. Faults of extensions and the like are none of ours.
const watch = (error) => {
  if (String(error?.stack).includes("wasm")) say();
};
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));

if (location.pathname === root.pathname) {
  // The root has no page of its own: the earlier choice, then the browser's list, then the first language.
  const offered = (me.dataset.langs ?? document.documentElement.lang).split(" ");
  let chosen = null;
  try {
    chosen = localStorage.getItem("lang");
  } catch {
    // Storage may be forbidden.
  }
  const wished = [chosen, ...navigator.languages].map((tag) => tag?.split("-")[0]);
  const lang = wished.find((tag) => offered.includes(tag)) ?? offered[0];
  location.replace(new URL(`${lang}/${location.search}${location.hash}`, root));
} else {
  try {
    const { default: init } = await import(me.dataset.js);
    await init({ module_or_path: me.dataset.wasm });
  } catch (error) {
    console.error(error);
    say();
  }
}
