// A host behind a line. Lighthouse loads a page as fast as it comes and works out from that what it waits for. From this machine
// everything comes at once, the module before the first paint, so that the paint would seem to need the module; over a line it
// does not. Nothing else is slowed down here: that is Lighthouse's part.
import { once } from "node:events";
import { createServer, get } from "node:http";

/** What Lighthouse takes a desk's line for, in bytes a millisecond: 10,240 Kbit/s. */
const RATE = 10_240 / 8;
const PIECE = 4 * RATE;

/** Puts a line before a host; `end` takes it away. */
export async function line(origin) {
  let free = 0;
  /** Waits until the line has carried what was sent before, whoever sent it, and this. */
  const carried = (bytes) => {
    free = Math.max(free, performance.now()) + bytes / RATE;
    return new Promise((resolve) => setTimeout(resolve, free - performance.now()));
  };
  const server = createServer((request, response) => {
    get(origin + request.url, { headers: request.headers }, async (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      for await (const chunk of answer) {
        for (let at = 0; at < chunk.length; at += PIECE) {
          const piece = chunk.subarray(at, at + PIECE);
          await carried(piece.length);
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
  return { origin: `http://127.0.0.1:${server.address().port}`, end };
}
