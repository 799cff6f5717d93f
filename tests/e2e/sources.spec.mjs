// Members from sources that config.json names, in several formats.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { headingHasFocus, open, browserTest } from "./browser-test.mjs";

const settings = JSON.parse(readFileSync(new URL("../../public/config.json", import.meta.url), "utf8"));

/** Overrides the site's source of members and the responses to URLs by their endings. */
async function serve(page, members, answers) {
  const json = (body) => ({ contentType: "application/json", body: JSON.stringify(body) });
  await page.route("**/config.json", (route) => route.fulfill(json({ ...settings, members })));
  for (const [end, answer] of Object.entries(answers)) {
    await page.route(
      (url) => `${url.pathname}${url.search}`.endsWith(end),
      (route) => route.fulfill(answer),
    );
  }
}

const feature = (id, name) => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates: [10, 50] },
  properties: { name, country_code: "DE" },
});

browserTest("a CSV file as a spreadsheet exports it", async (page) => {
  const fields = { id: "Key", name: "Name", country_code: "Country", lat: "Lat", lon: "Lon", class: "Class" };
  const members = { type: "csv", url: "data/list.csv", fields, values: { class: { Voll: "full" } } };
  const body =
    '\ufeffKey;Name;Country;Lat;Lon;Class\r\nulm;"Ulm; Stadt";DE;48.4;9.99;Voll\r\nbonn;Bonn;DE;50.7;7.1;\r\n';
  await serve(page, members, { "/data/list.csv": { contentType: "text/csv", body } });
  await open(page, "/en/members/");
  await page.getByText("2 members in 1 country").waitFor();
  await page.locator("#member-list").getByRole("link", { name: "Ulm; Stadt" }).click();
  await headingHasFocus(page, "Ulm; Stadt");
  await page.getByText("Full member").first().waitFor();
});

browserTest("a JSON document with a field mapping", async (page) => {
  const fields = {
    id: "/slug",
    name: "/title/rendered",
    country_code: "/where/code",
    lat: "/where/lat",
    lon: "/where/lon",
  };
  const members = { type: "json", url: "api/members", items: "/data", fields };
  const item = { slug: "ulm", title: { rendered: "Ulm" }, where: { code: "DE", lat: "48.4", lon: 9.99 } };
  await serve(page, members, {
    "/api/members": { contentType: "application/json", body: JSON.stringify({ data: [item] }) },
  });
  await open(page, "/en/members/");
  await page.getByText("1 member in 1 country").waitFor();
});

browserTest("an OGC API, page by page", async (page) => {
  const pages = (features, next) => ({
    contentType: "application/geo+json",
    body: JSON.stringify({
      type: "FeatureCollection",
      features,
      links: next ? [{ rel: "next", href: next }] : [],
    }),
  });
  await serve(
    page,
    { type: "ogc", url: "ogc/collections/members" },
    {
      "/ogc/collections/members/items?limit=1000": pages([feature("a", "Alpha")], "items?page=2"),
      "/ogc/collections/members/items?page=2": pages([feature("b", "Beta")]),
    },
  );
  await open(page, "/en/members/?q=beta");
  await page.getByText("1 of 2 members").waitFor();
});

browserTest(
  "a source that fails is reported, and the published list shown",
  { expectErrors: true },
  async (page) => {
    await serve(
      page,
      { type: "csv", url: "data/list.csv" },
      { "/data/list.csv": { contentType: "text/html", body: "<!doctype html><p>Log in" } },
    );
    await open(page, "/ko/members/");
    await page.getByText("32개 국가·지역 회원 54곳").waitFor();
    const notice = page.locator(".notice").first();
    await notice.waitFor();
    assert.match(await notice.innerText(), /config\.json/);
  },
);

browserTest("a member added after the build has a page", async (page) => {
  const body = JSON.stringify({ type: "FeatureCollection", features: [feature("ulm", "Ulm")] });
  await serve(page, "data/later.geojson", {
    "/data/later.geojson": { contentType: "application/geo+json", body },
  });
  const response = await open(page, "/ko/members/ulm/");
  assert.equal(response.status(), 200);
  await page.getByRole("heading", { level: 1, name: "Ulm" }).waitFor();
});

browserTest("an unknown member's page says so", async (page) => {
  await open(page, "/en/members/nobody/");
  await page.getByRole("heading", { level: 1, name: "Member not found" }).waitFor();
});
