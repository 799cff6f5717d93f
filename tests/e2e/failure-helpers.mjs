// Assertions about a page whose app has failed to start.
import assert from "node:assert/strict";
import { markedMembers } from "./browser-test.mjs";

/** Waits for the message that the app has stopped working. */
export const waitForBroken = (page) =>
  page.getByRole("alert").getByText("Part of this page has stopped working").waitFor();

/** Asserts that the prerendered page can be read and its links followed. */
export async function assertReadable(page) {
  assert.equal(await markedMembers(page), 54);
  await page.locator("#member-list").getByRole("link", { name: "Uppsala" }).click();
  await page.getByRole("heading", { level: 1, name: "City of Uppsala" }).waitFor();
}
