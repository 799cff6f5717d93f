// Scripted pointer input: the same steps at the same pace on each map, however long the page takes to handle them.
const FRAME_MS = 1000 / 60;
/** The time between two wheel notches, in milliseconds. */
const NOTCH_MS = 250;

/** Scrolls the map into view and returns its bounding box. */
export async function boxOf(page, selector) {
  const map = page.locator(selector);
  await map.evaluate((element) => element.scrollIntoView({ block: "center" }));
  return map.boundingBox();
}

/** Zooms in over Europe, drags in several directions, and zooms out. */
export async function panAndZoom(page, box) {
  const pace = clock();
  const centre = { x: box.x + box.width / 2, y: box.y + box.height * 0.35 };
  await page.mouse.move(centre.x, centre.y);
  await turn(page, pace, 3, -120);
  await drag(page, pace, centre, { x: -200, y: 60 });
  await drag(page, pace, centre, { x: 260, y: -40 });
  await drag(page, pace, centre, { x: -120, y: 80 });
  await turn(page, pace, 1, -120);
  await drag(page, pace, centre, { x: 180, y: 60 });
  await turn(page, pace, 4, 120);
  // Animated maps keep moving for a while.
  await pace(500);
}

async function turn(page, pace, notches, delta) {
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(0, delta);
    await pace(NOTCH_MS);
  }
}

async function drag(page, pace, from, by) {
  const STEPS = 36;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    await page.mouse.move(from.x + (by.x * step) / STEPS, from.y + (by.y * step) / STEPS);
    await pace(FRAME_MS);
  }
  await page.mouse.up();
  await pace(FRAME_MS);
}

/** Returns a function that waits until a time after its previous call, so that a slow step isn't followed by a full pause. */
function clock() {
  let next = performance.now();
  return async (time) => {
    next = Math.max(next + time, performance.now());
    await new Promise((resolve) => setTimeout(resolve, next - performance.now()));
  };
}

/** Whether the map changes on wheel and drag: frame times of a map that doesn't move would be meaningless. */
export async function answers(page, box) {
  const picture = () => page.screenshot({ clip: box });
  const centre = { x: box.x + box.width / 2, y: box.y + box.height * 0.35 };
  const scroll = await page.evaluate(() => scrollY);
  await page.mouse.move(centre.x, centre.y);
  const before = await picture();
  const pace = clock();
  await turn(page, pace, 3, -120);
  await pace(500);
  const near = await picture();
  await drag(page, pace, centre, { x: -150, y: 40 });
  await pace(500);
  const moved = await picture();
  const stayed = (await page.evaluate(() => scrollY)) === scroll;
  return { wheel: stayed && !before.equals(near), drag: stayed && !near.equals(moved) };
}
