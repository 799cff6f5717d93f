// A host in front of the built site that gives answers of its own to some paths. Unlike a route of Playwright it can stream, and
// leaves the browser's caches and preloads as they are.
import { once } from "node:events";
import { createServer } from "node:http";
import { portOf } from "../port.mjs";
import { BASE_URL, browserTest } from "./browser-test.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => unknown} Answer */

export class Proxy {
  /** The answers to paths. @type {Record<string, Answer>} */
  answers = {};
  /** The paths, with query, of all requests. @type {string[]} */
  requests = [];
  /** Another origin that pages may connect to, as the build would write it into the policy. */
  connectTo = "";
  origin = "";
  #server = createServer((request, response) => this.#respond(request, response));

  static async start() {
    const proxy = new Proxy();
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    proxy.origin = `http://127.0.0.1:${portOf(proxy.#server)}`;
    return proxy;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Answers a path with JSON. */
  json(path, value) {
    this.answers[path] = (_, response) => {
      response.setHeader("content-type", "application/json");
      response.setHeader("cache-control", "no-cache");
      response.setHeader("access-control-allow-origin", "*");
      response.end(JSON.stringify(value));
    };
  }

  async #respond(request, response) {
    this.requests.push(request.url);
    const { pathname } = new URL(request.url, this.origin);
    const answer = this.answers[pathname];
    if (answer) return answer(request, response);
    const { status, headers, body } = await this.site(request.url);
    response.writeHead(status, headers).end(body);
  }

  /** The site's own answer to a path. */
  async site(path) {
    // Uncompressed, because the headers are passed on unchanged.
    const answer = await fetch(new URL(path, BASE_URL), { headers: { "accept-encoding": "identity" } });
    const headers = Object.fromEntries(answer.headers);
    delete headers["content-length"];
    const policy = headers["content-security-policy"];
    if (policy && this.connectTo)
      headers["content-security-policy"] = policy.replace(
        "connect-src 'self'",
        `connect-src 'self' ${this.connectTo}`,
      );
    return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
  }
}

/**
 * A browser test on a host of its own.
 * @param {string} name
 * @param {import("./browser-test.mjs").Options} options
 * @param {(page: import("./browser-test.mjs").Page, host: Proxy) => Promise<void>} body
 */
export function proxyTest(name, options, body) {
  browserTest(name, options, async (page) => {
    const host = await Proxy.start();
    try {
      await body(page, host);
    } finally {
      host.stop();
    }
  });
}
