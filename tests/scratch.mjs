// What tests leave behind nowhere: folders and programs that are gone when the test is, however it ends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const endings = new Set();

function end() {
  for (const one of endings) {
    endings.delete(one);
    one();
  }
}

const stop = () => process.exit(1);

// Before the runner of tests reports: where nobody listens any more, that ends the process at once.
process.prependListener("exit", end);
// Ctrl-C ends the process without a word to `exit` otherwise, and it may end first whoever listens.
for (const signal of ["SIGINT", "SIGTERM"]) process.prependListener(signal, stop);
for (const stream of [process.stdout, process.stderr]) stream.on("error", stop);

/** Does something when the process ends. */
export const atEnd = (one) => endings.add(one);

/** A folder until the process ends. */
export function scratch(name) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
