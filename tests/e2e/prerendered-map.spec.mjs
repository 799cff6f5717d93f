// The prerendered map, before the app's module has loaded.
import assert from "node:assert/strict";
import { delayWasm, hasPendingTask, browserTest, stepScheduler, twoFrames, url } from "./browser-test.mjs";

const ID = "gombe-state-university";
const frame = (page) => page.locator("#map-frame");
const button = (page, name) => page.getByRole("button", { name });

/** Opens the members' page and delays the module; the returned function lets it through. */
async function before(page, path = "/en/members/") {
  const release = await delayWasm(page);
  await page.goto(url(path), { waitUntil: "commit" });
  await page.locator("[data-map-moves]").waitFor();
  return release;
}

/** The position of a member's marker on the screen. */
async function place(page, id = ID) {
  const { x, y, width, height } = await page.locator(`a.marker[href$="/members/${id}/"] .hit`).boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** The same, once the marker rests: where the app groups the markers otherwise, they move to their places. */
async function restingPlace(page) {
  let [last, now] = [undefined, await place(page)];
  while (last?.x !== now.x || last.y !== now.y) {
    last = now;
    await page.evaluate(twoFrames);
    now = await place(page);
  }
  return now;
}

const near = (a, b, most, why) =>
  assert.ok(Math.hypot(a.x - b.x, a.y - b.y) < most, `${why}: ${JSON.stringify([a, b])}`);

async function zoomed(page) {
  const from = await place(page);
  await button(page, "Zoom in").click();
  const to = await place(page);
  assert.notDeepEqual(to, from);
  return to;
}

browserTest("before the module has loaded, buttons zoom and pan the map", async (page) => {
  await before(page);
  const home = await place(page);
  assert.equal(await button(page, "Zoom out").getAttribute("aria-disabled"), "true");
  const close = await zoomed(page);
  await button(page, "Move east").click();
  assert.ok((await place(page)).x < close.x - 100);
  await button(page, "Whole world").click();
  near(await place(page), home, 1, "back at the start");
});

browserTest("the map answers with the page alone", { expectErrors: true }, async (page) => {
  await page.route("**/static/**", (route) => route.abort());
  await page.goto(url("/en/members/"), { waitUntil: "commit" });
  await page.locator("[data-map-moves]").waitFor();
  await zoomed(page);
});

browserTest("before the module has loaded, a mouse drags the map", async (page) => {
  await before(page);
  const from = await zoomed(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y + 40, { steps: 5 });
  await page.mouse.up();
  near(await place(page), { x: from.x - 60, y: from.y + 40 }, 2, "dragged");
  assert.equal(new URL(page.url()).pathname.endsWith("/en/members/"), true);
});

browserTest("before the module has loaded, keys and the wheel move the focused map", async (page) => {
  await before(page);
  const home = await place(page);
  await page.mouse.move(home.x, home.y);
  await page.mouse.wheel(0, -300);
  near({ ...(await place(page)), y: 0 }, { ...home, y: 0 }, 1, "the wheel scrolls the page");
  await frame(page).focus();
  await page.keyboard.press("+");
  const close = await place(page);
  await page.keyboard.press("ArrowRight");
  const picture = page.locator("#map-frame > svg");
  const unit = await picture.evaluate((svg) => /** @type {SVGSVGElement} */ (svg).getScreenCTM().a);
  near(await place(page), { x: close.x - 80 * unit, y: close.y }, 2, "an arrow");
  await page.keyboard.press("0");
  const again = await place(page);
  await page.mouse.move(again.x, again.y);
  await page.mouse.wheel(0, -300);
  await page.waitForFunction(() => document.querySelector("#map-frame").classList.contains("is-close"));
  near(await place(page), again, 2, "the point under the pointer stays");
});

browserTest("a drag ends if the button is released outside of the map", async (page) => {
  await before(page);
  const from = await zoomed(page);
  const { x, y, height } = await frame(page).boundingBox();
  await page.mouse.move(x + 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x - 20, y + height / 2);
  await page.mouse.up();
  await page.mouse.move(x + 200, y + height / 2, { steps: 4 });
  assert.deepEqual(await place(page), from);
});

browserTest("before the module has loaded, a key without effect scrolls the page", async (page) => {
  await before(page);
  await frame(page).focus();
  await page.keyboard.press("PageDown");
  await page.waitForFunction(() => scrollY > 0);
});

browserTest("before the module has loaded, a focused marker is moved into view", async (page) => {
  await before(page);
  for (let times = 0; times < 3; times += 1) await button(page, "Zoom in").click();
  await page.locator('a.marker[href$="/members/petropolis/"]').focus();
  const [seen, box] = [await place(page, "petropolis"), await frame(page).boundingBox()];
  assert(
    seen.x > box.x && seen.x < box.x + box.width && seen.y > box.y && seen.y < box.y + box.height,
    JSON.stringify([seen, box]),
  );
});

browserTest("the app takes over view, focus and URL from the prerendered map", async (page) => {
  const release = await before(page);
  await frame(page).focus();
  for (const key of ["+", "+", "ArrowRight"]) await page.keyboard.press(key);
  const seen = await place(page);
  await release();
  near(await place(page), seen, 2, "the same place");
  assert.equal(await page.evaluate(() => document.activeElement.id), "map-frame");
  await page.waitForURL(/\?at=/);
  await page.keyboard.press("0");
  await page.waitForURL((address) => !address.search);
});

browserTest("the app waits until a drag has ended", async (page) => {
  const release = await before(page);
  const from = await zoomed(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y, { steps: 4 });
  const answered = page.waitForResponse("**/static/site-*.wasm");
  const mounted = release();
  await answered;
  await page.mouse.move(from.x - 80, from.y, { steps: 4 });
  near(await place(page), { x: from.x - 80, y: from.y }, 2, "still dragged");
  await page.mouse.up();
  await mounted;
  near(await place(page), { x: from.x - 80, y: from.y }, 2, "where the drag ended");
});

browserTest("moves of the prerendered map during mounting are kept", async (page) => {
  await stepScheduler(page);
  const release = await before(page);
  await frame(page).focus();
  for (const key of ["+", "+"]) await page.keyboard.press(key);
  await page.evaluate(() => (window.stepping = true));
  const mounted = release();
  let [seen, steps] = [undefined, 0];
  for (; await hasPendingTask(page); steps += 1) {
    await page.keyboard.press("ArrowRight");
    seen = await place(page);
    assert.equal(await page.evaluate(() => location.search), "", "the view is not in the URL yet");
    await page.evaluate(() => window.tasks.shift()());
  }
  await page.evaluate(() => (window.stepping = false));
  await mounted;
  assert.ok(steps > 3, `${steps} tasks`);
  near(await place(page), seen, 2, "the last view");
});

browserTest(
  "on a phone the prerendered map shows the whole world, and moves",
  { viewport: { width: 375, height: 700 } },
  async (page) => {
    const release = await before(page);
    assert.ok(await frame(page).evaluate((frame) => frame.scrollWidth <= frame.clientWidth));
    const from = await zoomed(page);
    await frame(page).focus();
    await page.keyboard.press("ArrowRight");
    const seen = await place(page);
    assert.ok(seen.x < from.x);
    await release();
    near(await restingPlace(page), seen, 2, "the same view after the start");
  },
);
