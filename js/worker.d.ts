// The bindings that wasm-bindgen makes from the worker's crate, which the build puts beside the scripts.

/** Compiles and starts the module. */
export default function init(options: { module_or_path: string }): Promise<unknown>;
/** Sets the root of the site. */
export function open(site: string): Promise<void>;
/** Answers a request: a verb and its arguments. */
export function ask(verb: string, args: unknown[]): Promise<string>;
/** Whether the list is loaded by what the map shows. */
export function is_excerpt(): boolean;
