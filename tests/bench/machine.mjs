// The machine of a measurement.
import { cpus, loadavg, totalmem } from "node:os";

/** Describes the machine for the report, with its load average of the last minute: a busy machine gives poor numbers. */
export function machine(browser) {
  return {
    browser: `Chromium ${browser.version()}`,
    processor: `${cpus().length} × ${cpus()[0].model}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    load: loadavg()[0].toFixed(1),
    date: new Date().toISOString().slice(0, 10),
  };
}
