// The list on a phone: a sheet over the map with three heights.
import assert from "node:assert/strict";
import { browserTest, focused, open, pinch, still, touches, twoFrames } from "./browser-test.mjs";

const phone = (width, height) => ({
  ...still,
  viewport: { width, height },
  hasTouch: true,
  isMobile: true,
});
const phones = [
  [360, 740],
  [390, 844],
  [430, 932],
];

const frame = (page) => page.locator("#map-frame");
const head = (page) => page.getByRole("search");
const handle = (page) => page.getByRole("button", { name: "Change the height of the list" });
const countText = (page) => page.getByText("54 members in 32 countries and regions");
const firstRow = (page) => page.locator("#member-list").getByRole("link").first();
const marker = (page, id) => page.locator(`a.marker[href$="/members/${id}/"]`);

/** Waits until the sheet begins at a place in the window, in pixels. */
const reaches = (page, wanted) =>
  page.waitForFunction(
    (wanted) => {
      const { top } = document.querySelector("[role=search]").getBoundingClientRect();
      return Math.abs(top - wanted) <= 2;
    },
    wanted,
    { polling: "raf" },
  );

/** Whether all of these are inside the window, and nothing covers their middles. */
async function areSeen(page, ...locators) {
  for (const locator of locators) {
    const isSeen = await locator.evaluate((element) => {
      const { left, top, width, height, bottom } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return top >= 0 && bottom <= innerHeight && element.contains(hit);
    });
    assert.ok(isSeen, String(locator));
  }
}

/** Drags the page with one finger from the handle. */
async function drag(page, distance) {
  const finger = await touches(page);
  const { x, y, width, height } = await handle(page).boundingBox();
  const [left, top] = [x + width / 2, y + height / 2];
  await finger.start([left, top]);
  const steps = 12;
  for (let step = 1; step <= steps; step += 1) {
    await finger.move([left, top + (distance * step) / steps]);
    await page.evaluate(twoFrames);
  }
  await finger.end();
}

for (const [width, height] of phones) {
  browserTest(
    `at ${width} × ${height} px a finger drags the list to each of three heights`,
    phone(width, height),
    async (page) => {
      await open(page, "/en/members/");
      const lowest = (await head(page).boundingBox()).y;
      const map = await frame(page).boundingBox();
      await areSeen(page, page.getByRole("searchbox"), countText(page), firstRow(page));
      assert.ok(
        map.height > height * 0.4 && map.y + map.height <= lowest + 17,
        JSON.stringify([map, lowest]),
      );

      await drag(page, height * 0.4 - lowest + 40);
      await reaches(page, height * 0.4);
      await areSeen(page, page.getByRole("searchbox"), countText(page), firstRow(page));

      await drag(page, 40 - height * 0.4);
      await reaches(page, 0);
      await areSeen(page, page.getByRole("searchbox"), countText(page), firstRow(page));

      await drag(page, height * 0.4 - 30);
      await reaches(page, height * 0.4);
      await drag(page, lowest - height * 0.4);
      await reaches(page, lowest);
    },
  );

  browserTest(
    `at ${width} × ${height} px the handle leads from height to height by keyboard, and keeps the focus`,
    phone(width, height),
    async (page) => {
      await open(page, "/en/members/");
      const lowest = (await head(page).boundingBox()).y;
      await handle(page).focus();
      for (const top of [height * 0.4, 0, lowest]) {
        await page.keyboard.press("Enter");
        await reaches(page, top);
        assert.equal(await focused(page), "Change the height of the list");
      }
      await handle(page).tap();
      await reaches(page, height * 0.4);
    },
  );

  browserTest(
    `at ${width} × ${height} px a tap on a marker lowers the list and shows the popup above it`,
    phone(width, height),
    async (page) => {
      await open(page, "/en/members/?at=13,77.6,6");
      const lowest = (await head(page).boundingBox()).y;
      await handle(page).tap();
      await reaches(page, height * 0.4);
      await marker(page, "bangalore").tap();
      await reaches(page, lowest);
      const card = page.getByRole("group", { name: "Bangalore" });
      const buttons = ["Zoom here", "Previous member", "Next member", "Close"].map((name) =>
        card.getByRole("button", { name }),
      );
      await areSeen(page, card, card.getByRole("link", { name: "Bangalore" }), ...buttons);
      assert.equal(await page.evaluate(() => document.activeElement.matches("input")), false);
      await buttons[2].tap();
      await card.waitFor({ state: "detached" });
      await page.goBack();
      await areSeen(page, card);
      await card.getByRole("button", { name: "Close" }).tap();
      await card.waitFor({ state: "detached" });
    },
  );
}

browserTest("the map keeps its place while it is pinched, at each height", phone(390, 844), async (page) => {
  await open(page, "/en/members/");
  for (const isLowest of [true, false]) {
    if (!isLowest) {
      await handle(page).tap();
      await reaches(page, 844 * 0.4);
    }
    const { x, y } = await frame(page).boundingBox();
    const before = page.url();
    await pinch(page, [x + 175, y + 100], 50, 170);
    await page.waitForURL((address) => address.href !== before);
    assert.equal((await frame(page).boundingBox()).y, y);
  }
});

/** Waits until the list has as many members as are said to be in view, and returns that number once it is another one. */
const listed = async (page, before) => {
  const count = await page.waitForFunction((before) => {
    const said = /(\d+) of 54 members in view/.exec(document.querySelector("main").innerText)?.[1];
    const rows = document.querySelectorAll("#member-list li").length;
    return Number(said) === rows && rows !== before && rows;
  }, before);
  return count.jsonValue();
};

/** How far the page is scrolled, and where the map and the sheet are in the window. */
const places = async (page) => [
  await page.evaluate(() => scrollY),
  (await frame(page).boundingBox()).y,
  (await head(page).boundingBox()).y,
];

for (const height of ["lowest", "middle"]) {
  browserTest(
    `${height} height: a pinch limits the list to the area, and moves neither page nor map`,
    phone(390, 844),
    async (page) => {
      await open(page, "/en/members/");
      await page.getByRole("checkbox", { name: "Only in this area" }).tap();
      if (height === "middle") {
        await handle(page).tap();
        await reaches(page, 844 * 0.4);
      }
      const before = await places(page);
      const { x, y } = await frame(page).boundingBox();
      const europe = /** @type {[number, number]} */ ([x + 194, y + 120]);
      await pinch(page, europe, 40, 280);
      const few = await listed(page, 54);
      assert.ok(few < 30, String(few));
      assert.deepEqual(await places(page), before);
      await pinch(page, europe, 280, 100);
      assert.ok((await listed(page, few)) > few);
      assert.deepEqual(await places(page), before);
    },
  );
}

browserTest("scrolling the list does not snap it back", phone(390, 844), async (page) => {
  await open(page, "/en/members/");
  await drag(page, -600);
  await reaches(page, 0);
  const before = await page.evaluate(() => scrollY);
  const finger = await touches(page);
  await finger.start([200, 600]);
  for (let step = 1; step <= 10; step += 1) {
    await finger.move([200, 600 - step * 10]);
    await page.evaluate(twoFrames);
  }
  await finger.end();
  await page.waitForFunction((before) => scrollY > before + 60, before);
  const scrolled = await page.evaluate(() => scrollY);
  await page.evaluate(twoFrames);
  assert.ok((await page.evaluate(() => scrollY)) >= scrolled);
  await areSeen(page, page.getByRole("searchbox"));
});

browserTest("a focused element is not below the sheet", phone(390, 844), async (page) => {
  await open(page, "/en/members/");
  const rows = page.locator("#member-list").getByRole("link");
  await rows.nth(30).focus();
  for (let row = 29; row > 20; row -= 1) {
    await page.keyboard.press("Shift+Tab");
    await areSeen(page, rows.nth(row));
  }
  await frame(page).focus();
  await page.locator(".card").waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await areSeen(page, page.locator("#map-marks a:focus"));
});

browserTest("a search keeps the height of the list", phone(390, 844), async (page) => {
  await open(page, "/en/members/");
  await drag(page, -600);
  await reaches(page, 0);
  await page.getByRole("searchbox").fill("uppsla");
  await page.getByText("1 of 54 members").waitFor();
  await page.evaluate(twoFrames);
  await areSeen(page, page.getByRole("searchbox"), firstRow(page));
  assert.equal((await head(page).boundingBox()).y, 0);
});

browserTest("Back from a member restores the height of the list", phone(390, 844), async (page) => {
  await open(page, "/en/members/");
  await page.locator("#member-list").getByRole("link", { name: "Bangalore" }).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 0);
  await page.locator("#member-list").getByRole("link", { name: "Bangalore" }).tap();
  await page.getByRole("heading", { level: 1, name: "Bangalore" }).waitFor();
  await page.goBack();
  await page.waitForFunction((before) => Math.abs(scrollY - before) <= 1, before);
});

/** @type {[lang: string, size: string, dir: string, width: number, height: number][]} */
const variants = [
  ["en", "largest", "ltr", 390, 844],
  ["ko", "largest", "ltr", 360, 640],
  ["en", "", "rtl", 390, 844],
  ["en", "", "ltr", 320, 568],
];
for (const [lang, size, dir, width, height] of variants) {
  browserTest(
    `${lang}, ${dir}, text size "${size}": at ${width} × ${height} px the head of the list is whole`,
    phone(width, height),
    async (page) => {
      await open(page, `/${lang}/members/`);
      await page.evaluate(
        ([size, dir]) => {
          document.documentElement.dataset.size = size;
          document.documentElement.dir = dir;
        },
        [size, dir],
      );
      await page.evaluate(twoFrames);
      await areSeen(page, page.getByRole("searchbox"), page.locator(".list-handle"), page.locator(".count"));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      const map = await frame(page).boundingBox();
      assert.ok(map.height >= 160, JSON.stringify(map));
    },
  );
}

browserTest("a phone in landscape has map and list beside each other", phone(844, 390), async (page) => {
  await open(page, "/en/members/");
  const map = await frame(page).boundingBox();
  const list = await page.getByRole("region", { name: "List of members" }).boundingBox();
  assert.ok(
    list.x >= map.x + map.width && list.height <= 390 && map.height <= 390,
    JSON.stringify([map, list]),
  );
  assert.equal(await handle(page).count(), 0);
});

browserTest(
  "in a low and narrow window nothing sticks",
  { ...still, viewport: { width: 320, height: 256 } },
  async (page) => {
    await open(page, "/en/members/");
    assert.equal(await handle(page).count(), 0);
    assert.equal(await head(page).evaluate((form) => getComputedStyle(form).position), "static");
  },
);
