// What tests leave behind nowhere: folders and programs that are gone when the test is, however it ends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const endings = new Set();

process.on("exit", () => {
  for (const end of endings) end();
});
// Ctrl-C ends the process without a word to `exit` otherwise.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** Does something when the process ends. */
export const atEnd = (end) => endings.add(end);

/** A folder until the process ends. */
export function scratch(name) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
