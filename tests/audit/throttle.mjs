// A proxy with limited bandwidth. Lighthouse loads a page without throttling and derives from that what its paint waits for. From
// this machine everything arrives at once, the module before the first paint, so the paint would seem to depend on it. Lighthouse
// simulates the slow connection itself.
import { once } from "node:events";
import { createServer, get } from "node:http";
import { portOf } from "../port.mjs";

/** Lighthouse's desktop connection of 10,240 Kbit/s, in bytes per millisecond. */
const RATE = 10_240 / 8;
const PIECE = 4 * RATE;

/** Starts the proxy before a host; `end` stops it. */
export async function throttle(origin) {
  let free = 0;
  /** Waits until everything sent before, on any connection, and these bytes have been transferred. */
  const transferred = (bytes) => {
    free = Math.max(free, performance.now()) + bytes / RATE;
    return new Promise((resolve) => setTimeout(resolve, free - performance.now()));
  };
  const server = createServer((request, response) => {
    get(origin + request.url, { headers: request.headers }, async (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      for await (const chunk of answer) {
        for (let at = 0; at < chunk.length; at += PIECE) {
          const piece = chunk.subarray(at, at + PIECE);
          await transferred(piece.length);
          response.write(piece);
        }
      }
      response.end();
    }).on("error", (error) => response.writeHead(502).end(String(error)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const end = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${portOf(server)}`, end };
}
