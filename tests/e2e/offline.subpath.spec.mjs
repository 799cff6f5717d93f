import assert from "node:assert/strict";
import { headingHasFocus } from "./site.mjs";
import { heading, kept, open, toAbout, visit } from "./worker.mjs";

visit(
  "under a path of its own the site works without a network, and the worker stays below it",
  { expectErrors: true },
  async (page, host) => {
    await open(page, host, "/en/");
    await kept(page, host);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    assert.deepEqual(scopes, [`${host.site}/`]);
    await host.leave();
    await open(page, host, "/en/members/");
    assert.equal(await page.locator("a.marker").count(), 54);
    await toAbout(page);
    await headingHasFocus(page, "About WTA");
    await open(page, host, "/en/members/daejeon/");
    await heading(page, "Daejeon Metropolitan City");
  },
);
