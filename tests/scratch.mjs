// Temporary folders and child processes that are cleaned up when the process ends in any way.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @type {Set<() => void>} */
const callbacks = new Set();

function cleanUp() {
  for (const callback of callbacks) {
    callbacks.delete(callback);
    callback();
  }
}

const stop = () => process.exit(1);

// Before the test runner's own listener: it writes its report, and if nothing reads that any more, the process ends at once.
process.prependListener("exit", cleanUp);
// By default a signal ends the process without an `exit` event; and the reader of the output may have ended already.
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.prependListener(signal, stop);
for (const stream of [process.stdout, process.stderr]) stream.on("error", stop);

/**
 * Calls a function when the process ends.
 * @param {() => void} callback
 */
export const onExit = (callback) => callbacks.add(callback);

/**
 * Creates a folder that is deleted when the process ends.
 * @param {string} name
 */
export function scratch(name) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
