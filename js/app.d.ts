// The bindings that wasm-bindgen makes from the app, which the build puts beside the scripts.
import type { Requests } from "./protocol";

/** What the app calls of the scripts: see js/worker-client.js and js/viewport-loader.js. */
export interface Client {
  callEncoded(
    type: keyof Requests,
    request: string,
    bytes?: Uint8Array,
  ): Promise<[json: string, bytes: Uint8Array]>;
  configure(bytes: Uint8Array): void;
  useMembers(list: number, document: Uint8Array): void;
  watchViewport(): void;
}

/** Compiles the module. */
export default function init(options: { module_or_path: string }): Promise<unknown>;
/** Starts the app with the messages of a language, a JSON array of texts. `false` if they are invalid. */
export function start(client: Client, lang: string, messages: string): boolean;
