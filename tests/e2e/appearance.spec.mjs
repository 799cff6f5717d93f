// Text size and theme.
import assert from "node:assert/strict";
import { browserTest, open, url } from "./browser-test.mjs";

browserTest(
  "text size and theme are stored and applied before the first paint",
  { expectErrors: true },
  async (page) => {
    await open(page, "/en/about/");
    await page.getByTitle("Text size and theme").click();
    await page.getByRole("radio", { name: "Largest" }).check();
    await page.getByRole("radio", { name: "Dark" }).check();
    const look = () =>
      page.evaluate(() => [
        getComputedStyle(document.documentElement).fontSize,
        getComputedStyle(document.body).backgroundColor,
      ]);
    const chosen = await look();
    assert.equal(chosen[0], "24px");
    // Without the app: settings are applied before it starts.
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(url("/en/library/"));
    assert.deepEqual(await look(), chosen);
    await page.unroute("**/*.wasm");
    await open(page, "/en/about/");
    await page.getByTitle("Text size and theme").click();
    await page.getByRole("radio", { name: "Dark", checked: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("radio", { name: "Dark" }).waitFor({ state: "hidden" });
  },
);

/** @typedef {"light" | "dark"} Theme */
/** @type {{ system: Theme, chosen?: Theme, media?: "print", shown: Theme, scheme?: string }[]} */
const themes = [
  { system: "light", shown: "light", scheme: "light dark" },
  { system: "dark", shown: "dark", scheme: "light dark" },
  { system: "light", chosen: "dark", shown: "dark" },
  { system: "dark", chosen: "light", shown: "light" },
  { system: "dark", media: "print", shown: "light" },
  { system: "light", chosen: "dark", media: "print", shown: "light" },
];
const ACCENT = { light: "rgb(11, 95, 92)", dark: "rgb(121, 205, 189)" };

for (const { system, chosen, media = "screen", shown, scheme = shown } of themes) {
  browserTest(
    `${media} on a ${system} system, ${chosen ?? "nothing"} chosen: ${shown} theme`,
    { colorScheme: system },
    async (page) => {
      if (chosen) await page.addInitScript((theme) => localStorage.setItem("theme", theme), chosen);
      await open(page, "/en/about/");
      await page.emulateMedia({ media, colorScheme: system });
      const ink = await page
        .locator("main a")
        .first()
        .evaluate((link) => getComputedStyle(link).color);
      assert.equal(ink, ACCENT[shown]);
      // The scheme of what the browser draws itself, such as form fields and scroll bars.
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), scheme);
    },
  );
}
