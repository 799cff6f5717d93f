// Published in place of service-worker.js, this deletes what the service worker cached and unregisters it: pages then come from
// the host alone.
addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(unregister()));

async function unregister() {
  for (const name of ["site", "list"]) await caches.delete(`${name} ${registration.scope}`);
  await registration.unregister();
}
