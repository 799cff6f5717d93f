// What a page holds in memory.
import { readFileSync } from "node:fs";

/** Bytes of the script heap after collection, and of the page's process where the system tells. */
export async function memoryOf(browser, session) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  return { heap, process: await processMemory(browser) };
}

/** One page is open at a time, so the largest of the browser's page processes is that page's. */
async function processMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => anonymous(id));
  return sizes.includes(null) ? null : Math.max(...sizes);
}

/** Memory that belongs to a process alone: neither files nor what it shares. */
function anonymous(id) {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)[1]) * 1024;
  } catch {
    return null;
  }
}
