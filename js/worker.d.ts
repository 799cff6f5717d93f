// The bindings that wasm-bindgen makes from the worker's crate, which the build puts beside the scripts.

/** Compiles the module. */
export default function init(options: { module_or_path: string }): Promise<unknown>;
/** Makes the messages of a language available: those of the app and those of the worker, each a JSON array of texts. */
export function install_messages(lang: string, app: string, worker: string): boolean;
/** Handles a request: its type, its fields as JSON, and its bytes. Rejects with `[kind, text]`. */
export function handle(
  kind: string,
  json: string,
  bytes: Uint8Array,
): Promise<[json: string, bytes: Uint8Array]>;
