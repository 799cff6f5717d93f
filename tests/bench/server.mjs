// A host for the pages that are compared: all of them compressed alike, and everything that is sent is counted.
import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import { MEMBERS } from "./members.mjs";

const MEGABYTE = 1_000_000;
const compressed = new WeakMap();

/** A source of answers: the site as it is served at `origin`, with its own headers. */
export const siteAt = (origin) => async (path) => {
  // As it is: it is compressed here, like the pages that it is compared with.
  const identity = { "accept-encoding": "identity" };
  const answer = await fetch(new URL(path, origin), { redirect: "manual", headers: identity });
  const headers = Object.fromEntries(answer.headers);
  delete headers["content-length"];
  return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
};

/** The same source, with other members. */
export const withMembers = (source, body) => async (path) => {
  if (path !== MEMBERS) return source(path);
  return {
    status: 200,
    headers: { "content-type": "application/geo+json", "cache-control": "no-cache" },
    body,
  };
};

/** Serves a source on a port that is free. Answers are kept, so that a first visit takes all work off later ones. */
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
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bytes = () => sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0);
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** What has been sent so far, headers included. */
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

/** Brotli as a build does it, or for what is too large for that, as a host does it. */
function brotli(body) {
  if (!compressed.has(body)) {
    const quality = body.length > MEGABYTE ? 5 : 11;
    compressed.set(body, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
  return compressed.get(body);
}
