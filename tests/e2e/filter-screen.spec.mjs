// Filters, and download and share, on a narrow screen: they fill it.
import assert from "node:assert/strict";
import { browserTest, open, still, twoFrames } from "./browser-test.mjs";

for (const [width, height] of [
  [360, 740],
  [390, 844],
  [844, 390],
]) {
  const phone = { ...still, viewport: { width, height }, hasTouch: true, isMobile: true };

  browserTest(
    `at ${width} × ${height} px the filters fill the screen and show what they find`,
    phone,
    async (page) => {
      await open(page, "/en/members/");
      const member = page.getByRole("link", { name: "Brisbane City" });
      assert.ok((await member.count()) > 0);
      await page.getByText("Filters", { exact: true }).tap();
      const done = page.getByText("Show 54 members", { exact: true });
      await done.waitFor();
      const box = await page.getByRole("search").boundingBox();
      assert.deepEqual(box, { x: 0, y: 0, width, height });
      // What is behind is neither seen nor reached.
      assert.equal(await member.count(), 0);
      await page.getByText("Country", { exact: true }).tap();
      const sweden = page.getByRole("link", { name: /^Sweden/ });
      await sweden.scrollIntoViewIfNeeded();
      const { y } = await sweden.boundingBox();
      await sweden.tap();
      const one = page.getByText("Show 1 member", { exact: true });
      await one.waitFor();
      await page.evaluate(twoFrames);
      // Where it was, but for the row of what is chosen.
      assert.ok(Math.abs((await sweden.boundingBox()).y - y) < 60);
      await one.tap();
      await page.getByText("1 of 54 members", { exact: true }).waitFor();
      await page.getByRole("link", { name: "City of Uppsala" }).first().waitFor();
      await page.getByText("Filters", { exact: true }).waitFor();
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.documentElement).overflowY),
        "visible",
      );
    },
  );
}

browserTest(
  "filters that no member matches say so on the way back",
  { ...still, viewport: { width: 390, height: 844 } },
  async (page) => {
    await open(page, "/en/members/?q=zzzz");
    await page.getByText("Filters", { exact: true }).click();
    await page.getByRole("group", { name: "Filters" }).waitFor();
    await page.getByText("Close: no members match", { exact: true }).click();
    await page.getByText("Filters", { exact: true }).waitFor();
  },
);

browserTest(
  "download and share fill the screen and are closed by their button or Escape",
  {
    ...still,
    viewport: { width: 390, height: 844 },
  },
  async (page) => {
    await open(page, "/en/members/");
    await page.getByText("Download and share", { exact: true }).click();
    await page.getByRole("button", { name: "GeoJSON", exact: true }).waitFor();
    const [close, download] = [
      page.locator("summary").filter({ hasText: "Close" }),
      page.getByRole("button", { name: "GeoJSON", exact: true }),
    ];
    await close.press("Enter");
    await download.waitFor({ state: "hidden" });
    await page.getByText("Download and share", { exact: true }).click();
    await download.press("Escape");
    await download.waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement.id), "open-share");
  },
);
