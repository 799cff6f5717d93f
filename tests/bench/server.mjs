// The host of the compared pages: compresses all of them alike and counts what it sends.
import { once } from "node:events";
import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import { MEMBERS } from "./members.mjs";
import { portOf } from "../port.mjs";

const MEGABYTE = 1_000_000;
const compressed = new WeakMap();

/** A function from path to response, for the site that is served at `origin`, with its headers. */
export const siteAt = (origin) => async (path) => {
  // Uncompressed, because this host compresses all pages alike.
  const identity = { "accept-encoding": "identity" };
  const answer = await fetch(new URL(path, origin), { redirect: "manual", headers: identity });
  const headers = Object.fromEntries(answer.headers);
  delete headers["content-length"];
  return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
};

/** The same responses, with other members. */
export const withMembers = (source, body) => async (path) => {
  if (path !== MEMBERS) return source(path);
  return {
    status: 200,
    headers: { "content-type": "application/geo+json", "cache-control": "no-cache" },
    body,
  };
};

/** Serves a source on a free port. Responses are cached, so that after a first visit no work is left. */
export async function serve(source) {
  const kept = new Map();
  const sockets = [];
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests += 1;
    const { pathname } = new URL(request.url, "http://localhost");
    if (!kept.has(pathname)) kept.set(pathname, source(pathname).then(packed));
    try {
      const { status, headers, body } = await kept.get(pathname);
      response.writeHead(status, { ...headers, "content-length": body.length }).end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  server.on("connection", (socket) => sockets.push(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bytes = () => sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0);
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    /** The number of requests and bytes sent so far, headers included. */
    sent: () => ({ requests, bytes: bytes() }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function packed({ status, headers, body }) {
  const small = brotli(body);
  if (small.length >= body.length) return { status, headers, body };
  return { status, headers: { ...headers, "content-encoding": "br" }, body: small };
}

/** Brotli at the build's level or, for large bodies, at the level that a host would use on the fly. */
function brotli(body) {
  if (!compressed.has(body)) {
    const quality = body.length > MEGABYTE ? 5 : 11;
    compressed.set(body, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
  return compressed.get(body);
}
