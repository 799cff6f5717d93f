// An app that fails to start: the prerendered page stays readable and says so.
import assert from "node:assert/strict";
import { browserTest, delayWasm, live, open, url, markedMembers } from "./browser-test.mjs";
import { assertReadable, waitForBroken } from "./failure-helpers.mjs";

browserTest(
  "without its module the prerendered page stays and offers to reload",
  { expectErrors: true },
  async (page) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(url("/en/members/"));
    const line = page.getByRole("alert");
    await line.getByText("Part of this page has stopped working").waitFor();
    assert.equal(
      await line.getByRole("link", { name: "Reload the page" }).getAttribute("href"),
      url("/en/members/"),
    );
    assert.equal(await markedMembers(page), 54);
  },
);

for (const [name, answer] of Object.entries({
  "that are missing": { status: 404, body: "" },
  "that are not a file of messages": { contentType: "application/json", body: "{}" },
  "of another build": { contentType: "application/json", body: "[]" },
})) {
  browserTest(
    `with messages ${name} the prerendered page stays and offers to reload`,
    { expectErrors: true },
    async (page) => {
      await page.route("**/static/messages-*/en.json", (route) => route.fulfill(answer));
      await page.goto(url("/en/members/"));
      await waitForBroken(page);
      await assertReadable(page);
    },
  );
}

/** Goes to a page, then to the same page in the other language: Back changes the language without loading a document. */
async function switchLanguage(page, path) {
  await open(page, path);
  await page.getByRole("link", { name: "한국어" }).click();
  await page.getByRole("link", { name: "English" }).waitFor();
}

/** Asserts that the page at an English address is in English. */
async function assertEnglish(page, path, heading) {
  assert.equal(page.url(), url(path));
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Members" }).waitFor();
  await page.getByRole("link", { name: "한국어" }).waitFor();
}

browserTest("Back to another language while the module loads: the page is in that language", async (page) => {
  await switchLanguage(page, "/en/members/");
  const release = await delayWasm(page);
  await page.reload();
  await page.goBack();
  await release();
  await assertEnglish(page, "/en/members/", "Members");
  await page.getByRole("searchbox").fill("uppsala");
  await page.getByText("1 of 54 members").waitFor();
});

browserTest(
  "Back to another language after a failed start: trying again shows the page in that language",
  { expectErrors: true },
  async (page) => {
    await switchLanguage(page, "/en/contact/");
    await page.route("**/config*.json", (route) => route.abort());
    await page.reload();
    const again = page.getByRole("button", { name: "다시 시도" });
    await again.waitFor();
    await page.unroute("**/config*.json");
    await page.goBack();
    await again.click();
    await live(page);
    await assertEnglish(page, "/en/contact/", "Contact");
  },
);

browserTest(
  "without the messages of its language the page is loaded as a whole",
  { expectErrors: true },
  async (page) => {
    await switchLanguage(page, "/en/contact/");
    await page.route("**/config*.json", (route) => route.abort());
    await page.reload();
    const again = page.getByRole("button", { name: "다시 시도" });
    await again.waitFor();
    await page.unroute("**/config*.json");
    await page.route("**/static/messages-*/en.json", (route) => route.abort(), { times: 1 });
    const document = await page.evaluateHandle(() => window.document);
    await page.goBack();
    await again.click();
    await page.getByRole("link", { name: "한국어" }).waitFor();
    await live(page);
    await assertEnglish(page, "/en/contact/", "Contact");
    await assert.rejects(
      document.evaluate((old) => old.title),
      "the document is another one",
    );
  },
);

browserTest(
  "after a panic the prerendered page stays, with a message",
  { expectErrors: true },
  async (page) => {
    // The app calls this API without a fallback, so an exception in it makes the app panic.
    await page.addInitScript(() => {
      /** @type {any} */ (Intl).DisplayNames = class {
        of() {
          throw new RangeError("no names");
        }
      };
    });
    await page.goto(url("/en/members/"));
    await waitForBroken(page);
    assert.equal(await page.locator("#member-list li").count(), 54);
  },
);

const missing = {
  WebAssembly: () => delete globalThis.WebAssembly,
  "Intl.DisplayNames": () => delete (/** @type {any} */ (Intl).DisplayNames),
  ResizeObserver: () => delete globalThis.ResizeObserver,
  "WebAssembly: reference types": () => (WebAssembly.validate = () => false),
};

for (const [name, remove] of Object.entries(missing)) {
  browserTest(`an old browser without ${name}: says so and can be read`, async (page) => {
    await page.addInitScript(remove);
    await page.goto(url("/en/members/"));
    const line = page.getByRole("alert");
    await line.getByText("This browser is too old for it and lacks:").waitFor();
    assert.deepEqual(await line.locator("code").allTextContents(), [name, name]);
    await assertReadable(page);
  });
}

browserTest(
  "without its bindings the prerendered page stays and says so",
  { expectErrors: true },
  async (page) => {
    await page.route(/\/static\/site-\w+\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(url("/en/members/"));
    await waitForBroken(page);
    assert.equal(
      await page.locator("#broken .lacking").first().isVisible(),
      false,
      "the browser is not blamed",
    );
    await assertReadable(page);
  },
);

browserTest(
  "without the boot script the page says so and can be used",
  { expectErrors: true },
  async (page) => {
    await page.route("**/static/boot-*.js", (route) => route.abort());
    await page.goto(url("/en/members/"));
    await waitForBroken(page);
    assert.equal(
      await page.getByRole("link", { name: "Reload the page" }).getAttribute("href"),
      url("/en/members/"),
    );
    await assertReadable(page);
  },
);

const unreadable = {
  "with a syntax error": "const a = await = 1;",
  "that throws": 'throw new Error("stopped");',
};

for (const [name, body] of Object.entries(unreadable)) {
  browserTest(
    `a boot script ${name}: the prerendered page stays and says so`,
    { expectErrors: true },
    async (page) => {
      await page.route(url("/en/members/"), async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replaceAll(/ integrity="[^"]+"/g, "");
        await route.fulfill({ response, body: html });
      });
      await page.route("**/static/boot-*.js", (route) =>
        route.fulfill({ contentType: "text/javascript; charset=utf-8", body }),
      );
      await page.goto(url("/en/members/"));
      await waitForBroken(page);
      await assertReadable(page);
    },
  );
}

browserTest("a browser without module support gets a message", async (page) => {
  await page.addInitScript(() => delete HTMLScriptElement.prototype.noModule);
  await page.route(url("/en/members/"), async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll(/<script type="module".*?<\/script>/g, ""),
    });
  });
  await page.goto(url("/en/members/"));
  await waitForBroken(page);
  await assertReadable(page);
});

browserTest("without storage the site works but forgets the language", { locale: "ko-KR" }, async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  await page.goto(url("/"));
  await page.waitForURL(url("/ko/"));
  await live(page);
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForURL(url("/en/"));
  await page.goto(url("/"));
  await page.waitForURL(url("/ko/"));
});

browserTest("an error thrown by an extension is ignored", { expectErrors: true }, async (page) => {
  await open(page, "/en/");
  const thrown = page.waitForEvent("pageerror");
  await page.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("an extension's");
      }),
  );
  await thrown;
  assert.equal(await page.locator("#broken").isVisible(), false);
});
