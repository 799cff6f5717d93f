// Globals of the scripts in workers beyond TypeScript's own library, which takes the global scope for that of a dedicated worker.

/** What the service worker serves; the build writes it before the script. */
declare const SITE: { version: string; langs: string[]; live: string[]; files: Record<string, string> };

// The global scope of a service worker.
declare var registration: ServiceWorkerRegistration;
declare var clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<Type extends keyof ServiceWorkerGlobalScopeEventMap>(
  type: Type,
  listener: (event: ServiceWorkerGlobalScopeEventMap[Type]) => unknown,
): void;
