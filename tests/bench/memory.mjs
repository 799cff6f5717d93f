// The memory use of a page.
import { readFileSync } from "node:fs";

/** Bytes of the script heap after garbage collection, and of the page's process where the system reports it. */
export async function memoryOf(browser, session) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  return { heap, process: await processMemory(browser) };
}

/** Only one page is open at a time, so the largest renderer process is that page's. */
async function processMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => anonymous(id));
  return sizes.includes(null) ? null : Math.max(...sizes);
}

/** The private memory of a process, without files and shared memory. */
function anonymous(id) {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)[1]) * 1024;
  } catch {
    return null;
  }
}
