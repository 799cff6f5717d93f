// Published in the place of service-worker.js, this takes back what that kept: pages then come from the host alone.
addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(withdraw()));

async function withdraw() {
  for (const name of ["site", "list"]) await caches.delete(`${name} ${registration.scope}`);
  await registration.unregister();
}
