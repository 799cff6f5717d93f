// The desk: a module of its own in a worker, asked by name. The first message tells where it is; each one after that is a
// number, the name of a question and what it is about, and is answered under its number. A message without a number says that
// members are loaded by what the map shows.
import init, * as desk from "../desk.js";

let ready;
let site;

// The list that was last read from a source is kept for when that fails.
const kept = (source) => `${site}?list=${encodeURIComponent(source)}`;
const lists = () => caches.open(`list ${site}`);
globalThis.keepList = async (source, text) => {
  const store = await lists();
  for (const { url } of await store.keys()) if (url !== kept(source)) await store.delete(url);
  await store.put(kept(source), new Response(`${new Date().toISOString().slice(0, 10)}\n${text}`));
};
globalThis.keptList = async (source) => (await (await lists()).match(kept(source)))?.text();

const answer = async (name, about) => {
  await ready;
  return desk.ask(name, about);
};

addEventListener("message", async ({ data: [number, name, ...about] }) => {
  if (number === 0) {
    [site] = about;
    ready = init({ module_or_path: name }).then(() => desk.open(site));
    // Whoever asks will hear of it.
    ready.catch(() => {});
    return;
  }
  try {
    postMessage([number, await answer(name, about)]);
    if (name === "members" && desk.is_excerpt()) postMessage([]);
  } catch (error) {
    postMessage([number, undefined, String(error)]);
  }
});
