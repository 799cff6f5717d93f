// The service worker of a site below a path.
import assert from "node:assert/strict";
import { headingHasFocus, markedMembers } from "./browser-test.mjs";
import {
  waitForHeading,
  waitUntilCached,
  open,
  goToAbout,
  serviceWorkerTest,
} from "./service-worker-helpers.mjs";

serviceWorkerTest(
  "below a path, the site works offline within its scope",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/");
    await waitUntilCached(page, host);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    assert.deepEqual(scopes, [`${host.site}/`]);
    await host.goOffline();
    await open(page, host, "/en/members/");
    assert.equal(await markedMembers(page), 54);
    await goToAbout(page);
    await headingHasFocus(page, "About WTA");
    await open(page, host, "/en/members/daejeon/");
    await waitForHeading(page, "Daejeon Metropolitan City");
  },
);
