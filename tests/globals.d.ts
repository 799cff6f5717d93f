// Globals that the tests define in pages or expect there, beyond TypeScript's own library.

interface Window {
  /** Responses of the worker that wait for the test, and the workers: see `controlWorkers`. */
  held: (() => void)[] | null;
  workers: Worker[];
  /** Rendering tasks that wait for the test, while `stepping` is set: see `stepScheduler`. */
  tasks: (() => void)[];
  stepping: boolean;
  /** What tests/bench/observer.js has collected. */
  benchmark: any;
  supercluster: number;
  /** What single tests collect. */
  axe: any;
  paints: string[];
  parsed: unknown;
  registrations: number;
  same: boolean;
  shift: number;
  shifts: string[];
  views: Set<string | null>;
}

interface PerformanceEntry {
  // Those of its subclasses LayoutShift and LargestContentfulPaint.
  readonly element?: Element;
  readonly size: number;
  readonly sources: { node?: Element }[];
  readonly value: number;
}

declare module "*.css";
