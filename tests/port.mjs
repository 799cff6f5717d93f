// Free ports, for servers that have to be told theirs.
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * The port of a listening server.
 * @param {import("node:net").Server} server
 */
export const portOf = (server) => /** @type {import("node:net").AddressInfo} */ (server.address()).port;

/** An unused port of this machine. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  await once(server, "close");
  return port;
}
