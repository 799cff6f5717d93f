// Where and when it was measured.
import { cpus, loadavg, totalmem } from "node:os";

/** What the report says of the machine. The load is that of the minute before: numbers of a busy machine are worth less. */
export function machine(browser) {
  return {
    browser: `Chromium ${browser.version()}`,
    processor: `${cpus().length} × ${cpus()[0].model}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    load: loadavg()[0].toFixed(1),
    date: new Date().toISOString().slice(0, 10),
  };
}
