// Map and list in step: one selection, what the map shows of it, and the member that is chosen.
import assert from "node:assert/strict";
import { headingHasFocus, open, browserTest, still, twoFrames, url } from "./browser-test.mjs";

const frame = (page) => page.locator("#map-frame");
const rows = (page) => page.locator("#member-list li");
const row = (page, name) => page.locator("#member-list").getByRole("link", { name });
const marker = (page, id) => page.locator(`a.marker[href$="/members/${id}/"]`);

/** The places of all markers on the screen, with the members that each stands for and whether the frame shows it. */
const markers = (page) =>
  page.evaluate(() => {
    const frame = document.querySelector("#map-frame").getBoundingClientRect();
    return [.../** @type {NodeListOf<SVGGElement>} */ (document.querySelectorAll("#map-marks > g"))].map(
      (group) => {
        const { e: x, f: y } = group.getScreenCTM();
        const name = group.querySelector("a").getAttribute("aria-label");
        const isInside = x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
        return { name, isInside, members: Number(/^(\d+) members/.exec(name)?.[1] ?? 1) };
      },
    );
  });

/** How many members have their marker in the frame. */
const seenMembers = async (page) =>
  (await markers(page)).reduce((sum, { isInside, members }) => sum + (isInside ? members : 0), 0);

/** Waits until as many members are in view as the page says. */
const inView = (page, seen, all) =>
  page
    .locator(".follow")
    .getByText(`${seen} of ${all} member${all === 1 ? "" : "s"} in view`)
    .waitFor();

browserTest("a search in another part of the world brings the member into view", still, async (page) => {
  await open(page, "/en/members/?at=7.9,10,2");
  await page.getByRole("searchbox").fill("uppsla");
  await inView(page, 1, 1);
  await row(page, "City of Uppsala").waitFor();
  assert.equal(await rows(page).count(), 1);
  assert.equal(await seenMembers(page), 1);
});

browserTest("the map fits a selection, and Back and Whole world show all again", still, async (page) => {
  await open(page, "/en/members/");
  await page.getByRole("searchbox").fill("daejeon");
  await page.waitForURL(/at=/);
  const zoom = Number(new URL(page.url()).searchParams.get("at").split(",")[2]);
  assert.ok(zoom > 4 && zoom <= 8, `a single member at a zoom of ${zoom}`);
  await page.getByRole("searchbox").fill("");
  await page.waitForURL(url("/en/members/"));
  await inView(page, 54, 54);
  await page.locator("#open-filters").click();
  await page.locator("#facet-country > summary").click();
  await page.getByRole("link", { name: /^Germany/ }).click();
  await page.waitForURL(/country=DE.*at=/);
  await inView(page, 3, 3);
  await page.goBack();
  await page.waitForURL(url("/en/members/"));
  await inView(page, 54, 54);
  await page.goForward();
  await inView(page, 3, 3);
  await page.getByRole("button", { name: "Whole world" }).click();
  await page.waitForURL((address) => !address.search.includes("at="));
});

for (const reducedMotion of /** @type {const} */ (["no-preference", "reduce"])) {
  browserTest(
    `the map goes to a selection with motion "${reducedMotion}"`,
    { reducedMotion },
    async (page) => {
      await open(page, "/en/members/");
      await page.evaluate(() => {
        window.views = new Set();
        const look = () => {
          window.views.add(document.querySelector("[data-map] .ground").getAttribute("transform"));
          requestAnimationFrame(look);
        };
        look();
      });
      await page.getByRole("searchbox").fill("uppsala");
      await page.waitForURL(/at=/);
      const views = await page.evaluate(() => window.views.size);
      if (reducedMotion === "reduce") assert.equal(views, 2);
      else assert.ok(views > 4, String(views));
    },
  );
}

browserTest("a position in the URL wins; a button shows what lies outside", still, async (page) => {
  await open(page, "/en/members/?country=DE&at=7.9,10,8");
  await inView(page, 0, 3);
  assert.equal(await rows(page).count(), 3);
  await page.getByRole("button", { name: "Show 3 members outside this view" }).click();
  await inView(page, 3, 3);
  assert.equal(await seenMembers(page), 3);
  assert.equal(await page.getByRole("button", { name: /outside this view/ }).count(), 0);
});

browserTest("a map moved by hand stays until the selection changes again", still, async (page) => {
  await open(page, "/en/members/?country=DE");
  await inView(page, 3, 3);
  await page.getByRole("button", { name: "Move east" }).click();
  await page.getByRole("button", { name: "Move east" }).click();
  await page.getByRole("button", { name: "Move east" }).click();
  const moved = await page.locator("[data-map] .marks").getAttribute("transform");
  await page.getByRole("link", { name: "Table" }).click();
  await page.locator(".members-table").waitFor();
  await page.getByRole("link", { name: "Map and list" }).click();
  await rows(page).first().waitFor();
  assert.equal(await page.locator("[data-map] .marks").getAttribute("transform"), moved);
});

for (const at of ["7.9,10,2", "50,10,8", "36,127,20"]) {
  browserTest(`at ${at} as many members are in view as have a marker in the frame`, still, async (page) => {
    await open(page, `/en/members/?at=${at}`);
    const text = page.locator(".follow").getByText(/ of 54 members in view/);
    assert.equal(await rows(page).count(), 54);
    await page.getByRole("checkbox", { name: "Only in this area" }).check();
    const seen = await seenMembers(page);
    assert.ok(seen > 0 && seen < 54);
    assert.equal(await text.innerText(), `${seen} of 54 members in view`);
    assert.equal(await rows(page).count(), seen);
    await page.getByRole("checkbox", { name: "Only in this area" }).uncheck();
    assert.equal(await rows(page).count(), 54);
  });
}

browserTest("a marker highlights its row, which the list scrolls into view", still, async (page) => {
  await open(page, "/en/members/?at=48,10,8");
  await marker(page, "dortmund").hover();
  await page.locator("#member-list li.is-active").waitFor();
  await page.waitForFunction(() => {
    const [box, list] = ["li.is-active", ""].map((part) =>
      document.querySelector(`#member-list ${part}`.trim()).getBoundingClientRect(),
    );
    return box.top >= list.top && box.bottom <= list.bottom;
  });
  assert.equal(await page.evaluate(() => scrollY), 0);
});

browserTest(
  "a cluster highlights the rows of its members, and a row highlights the cluster of its member",
  still,
  async (page) => {
    await open(page, "/en/members/");
    const cluster = page.getByRole("link", { name: "3 members in Australia" });
    await row(page, "Petrópolis").scrollIntoViewIfNeeded();
    await cluster.hover();
    await page.waitForFunction(() => document.querySelectorAll("#member-list li.is-active").length === 3);
    await page.waitForFunction(() => document.querySelector("#member-list").scrollTop < 40);
    await page.getByRole("heading", { level: 1 }).hover();
    await page.locator(".card").waitFor({ state: "detached" });
    await row(page, "Brisbane City").focus();
    await page.locator("a.cluster.is-active[aria-label^='3 members in Australia']").waitFor();
  },
);

browserTest("from marker to marker the list scrolls to the row of each", still, async (page) => {
  await open(page, "/en/members/");
  for (const [id, name] of [
    ["cali", "City of Cali"],
    ["bangalore", "Bangalore"],
    ["petropolis", "Petrópolis"],
  ]) {
    await marker(page, id).hover();
    await page.waitForFunction((name) => {
      const row = document.querySelector("#member-list li.is-active");
      const [box, list] = [row, document.querySelector("#member-list")].map((one) =>
        one.getBoundingClientRect(),
      );
      return row.textContent.includes(name) && box.top >= list.top && box.bottom <= list.bottom;
    }, name);
  }
});

browserTest("a click chooses a member: marker, row, popup and URL", still, async (page) => {
  await open(page, "/en/members/?at=7.9,10,2");
  await marker(page, "gombe-state-university").click();
  await page.waitForURL(/member=gombe-state-university/);
  const card = page.getByRole("group", { name: "Gombe State University" });
  await page.getByRole("heading", { level: 1 }).hover();
  await page.locator("#member-list li.is-active", { hasText: "Gombe State University" }).waitFor();
  await page.locator('a.marker.is-active[aria-label^="Gombe"]').waitFor();
  await card.getByRole("button", { name: "Zoom here" }).click();
  await page.waitForURL(/at=[^&]*,8&/);
  await card.getByRole("button", { name: "Next member" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => !address.search.includes("gombe"));
  const next = await page.locator("#member-list li.is-active .name").innerText();
  await page.getByRole("group", { name: next }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "Next member");
  const back = page.getByRole("group", { name: next }).getByRole("button", { name: "Previous member" });
  await back.focus();
  await page.keyboard.press("Enter");
  await card.waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "Previous member");
  await page.goBack();
  await page.goBack();
  await card.waitFor();
  await marker(page, "gombe-state-university").click();
  await headingHasFocus(page, "Gombe State University");
});

browserTest("the first and the last member of the selection follow each other", still, async (page) => {
  await open(page, "/en/members/?country=DE&member=dortmund");
  await page.getByText("3 of 54 members", { exact: true }).waitFor();
  const names = await rows(page).locator(".name").allInnerTexts();
  const card = (name) => page.getByRole("group", { name, exact: true });
  const from = names.indexOf("City of Dortmund");
  for (let step = 1; step <= names.length; step += 1) {
    await page.locator(".card").getByRole("button", { name: "Previous member" }).click();
    await card(names[(from + names.length - step) % names.length]).waitFor();
  }
  for (let step = 1; step <= names.length; step += 1) {
    await page.locator(".card").getByRole("button", { name: "Next member" }).click();
    await card(names[(from + step) % names.length]).waitFor();
  }
});

browserTest("the pointer on other markers keeps the chosen member selected", still, async (page) => {
  await open(page, "/en/members/?member=calgary");
  const card = page.getByRole("group", { name: "City of Calgary" });
  await card.waitFor();
  await row(page, "Brisbane City").hover();
  await page.getByRole("group", { name: "Brisbane City" }).waitFor();
  await page.getByRole("heading", { level: 1 }).hover();
  await card.waitFor();
});

browserTest("a list that the pointer is in does not go back to the chosen member", still, async (page) => {
  await open(page, "/en/members/?member=calgary");
  await page.getByRole("group", { name: "City of Calgary" }).waitFor();
  await row(page, "Brisbane City").hover();
  await page.getByRole("group", { name: "Brisbane City" }).waitFor();
  const list = page.getByRole("region", { name: "List of members" });
  await list.evaluate((list) => (list.scrollTop = 900));
  const heading = page.locator("#member-list").getByRole("heading", { name: "South Korea" });
  await heading.hover();
  const scrolled = await list.evaluate((list) => list.scrollTop);
  await page.getByRole("group", { name: "City of Calgary" }).waitFor();
  await page.evaluate(twoFrames);
  assert.equal(await list.evaluate((list) => list.scrollTop), scrolled);
});

browserTest("a marker that is half outside the frame is moved in when focused", still, async (page) => {
  await open(page, "/en/members/?at=7.9,25,2");
  const area = await frame(page).boundingBox();
  const ids = await page.locator("a.marker").evaluateAll((all) => all.map(({ id }) => id));
  for (const one of ids.map((id) => page.locator(`#${id}`))) {
    // A marker far from the last one is not drawn any more.
    if (!(await one.count())) continue;
    await one.focus();
    const box = await one.boundingBox();
    assert.ok(box.x >= area.x - 2 && box.x + box.width <= area.x + area.width + 2, JSON.stringify(box));
  }
});

/** @type {[name: string, options: object][]} */
const screens = [
  ["a desktop", still],
  ["a phone", { ...still, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
];
for (const [name, options] of screens) {
  browserTest(
    `on ${name} all members are in view at first, and a search finds one elsewhere, also in a limited list`,
    options,
    async (page) => {
      await open(page, "/en/members/");
      await inView(page, 54, 54);
      assert.equal(await seenMembers(page), 54);
      await open(page, "/en/members/?at=7.9,10,2");
      await page.getByRole("checkbox", { name: "Only in this area" }).check();
      await page.getByRole("searchbox").fill("uppsla");
      await inView(page, 1, 1);
      await row(page, "City of Uppsala").waitFor();
      assert.equal(await rows(page).count(), 1);
      assert.equal(await seenMembers(page), 1);
    },
  );
}

for (const [width, height] of [
  [960, 700],
  [1024, 768],
  [1280, 860],
]) {
  browserTest(
    `at ${width} × ${height} px no marker of a selection is below the controls`,
    { ...still, viewport: { width, height } },
    async (page) => {
      for (const query of ["class=associate", "joined=2008", "kind=university", "country=KR"]) {
        await open(page, `/en/members/?${query}`);
        await page.waitForURL(/at=/);
        await page.evaluate(twoFrames);
        const below = await page.locator("#map-marks > g > a").evaluateAll((links) =>
          links.flatMap((link) => {
            const { left, right, top, bottom } = link.querySelector(".hit, .disc").getBoundingClientRect();
            const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return hit?.closest(".map-controls") ? [link.getAttribute("aria-label")] : [];
          }),
        );
        assert.deepEqual(below, [], query);
      }
    },
  );
}
