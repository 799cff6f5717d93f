// The desk: a module of its own in a worker, asked by name. The first message tells where it is; each one after that is a
// number, the name of a question and what it is about, and is answered under its number.
import init, * as desk from "./desk.js";

let ready;

const answer = async (name, about) => {
  await ready;
  return desk[name](...about);
};

addEventListener("message", async ({ data: [number, name, ...about] }) => {
  if (number === 0) {
    ready = init({ module_or_path: name }).then(() => desk.open(...about));
    // Whoever asks will hear of it.
    ready.catch(() => {});
    return;
  }
  try {
    postMessage([number, await answer(name, about)]);
  } catch (error) {
    postMessage([number, undefined, String(error)]);
  }
});
