// The page on which editors have a list looked through: hands what is chosen, dropped, pasted or named to the desk, and shows
// what it says. The list goes to the worker of this page and nowhere else.
const SVG = "http://www.w3.org/2000/svg";
const at = (id) => document.getElementById(id);
const ask = (name, ...about) => askDesk(name, document.documentElement.lang, ...about);

/** The elements that the desk describes: `[tag, {attributes}, …children]`, or words. */
function grown(node, space = "http://www.w3.org/1999/xhtml") {
  if (typeof node === "string") return node;
  const [tag, ...rest] = node;
  const own = tag === "svg" ? SVG : space;
  const element = document.createElementNS(own, tag);
  if (rest[0]?.constructor === Object)
    for (const [name, value] of Object.entries(rest.shift())) element.setAttribute(name, value);
  element.append(...rest.map((child) => grown(child, own)));
  return element;
}
const show = (place, nodes) => place.replaceChildren(...nodes.map((node) => grown(node)));

// Counts what was brought, so that an answer about something older comes to nothing.
let brought = 0;

async function look(question) {
  const own = ++brought;
  const status = at("check-status");
  status.textContent = status.dataset.wait;
  at("check-report").replaceChildren();
  let said;
  let nodes = [];
  try {
    [said, nodes] = JSON.parse(await question());
  } catch (error) {
    said = String(error) || at("check").dataset.failed;
  }
  if (own !== brought || !at("check-status")) return;
  at("check-status").textContent = said;
  show(at("check-report"), nodes);
}

const readFile = (file) =>
  look(async () =>
    ask(
      "check_file",
      file.name,
      new Uint8Array(await file.slice(0, at("check-file").dataset.most).arrayBuffer()),
    ),
  );
const readText = (text) => look(() => ask("check_file", "", new TextEncoder().encode(text)));

async function turn(part, page) {
  const nodes = JSON.parse(await ask("check_part", part, +page));
  const place = at(`check-${part}`);
  if (!place) return;
  show(place, nodes);
  place.querySelector("h2").focus();
}

// What is given back, `js/export.js` saves like any other file.
const answers = {
  text: () => readText(at("check-text").value),
  address: () => look(() => ask("check_address", at("check-address").value)),
};

addEventListener("click", ({ target }) => {
  const button = target.closest?.('button[name="check"]');
  if (!button) return;
  const [word, page] = button.value.split(" ");
  (page ? turn(word, page) : answers[word]()).catch(console.warn);
});
addEventListener("keydown", (event) => {
  if (event.target.id === "check-address" && event.key === "Enter" && !event.isComposing) answers.address();
});
addEventListener("change", ({ target }) => {
  if (target.id === "check-file" && target.files[0]) readFile(target.files[0]);
});

/** Lets the form of the present page be filled in. */
export const ready = () => {
  if (at("check-fields")) at("check-fields").disabled = false;
};

// A file may be dropped anywhere on the page: the browser would leave it otherwise.
const over = (event, is) => {
  if (!at("check") || !event.dataTransfer?.types.includes("Files")) return false;
  event.preventDefault();
  at("check").classList.toggle("is-over", is);
  return true;
};
addEventListener("dragover", (event) => over(event, true));
addEventListener("dragleave", (event) => over(event, Boolean(event.relatedTarget)));
addEventListener("drop", (event) => {
  if (over(event, false) && event.dataTransfer.files[0]) readFile(event.dataTransfer.files[0]);
});
addEventListener(
  "paste",
  ({ clipboardData }) => at("check") && clipboardData.files[0] && readFile(clipboardData.files[0]),
);
