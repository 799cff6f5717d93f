// The pages that are compared.
import { baseline } from "./baselines.mjs";
import { siteAt } from "./server.mjs";

const ORIGIN = process.env.ORIGIN;

/** This site, as it was built. Its map takes the wheel once it has the focus. */
export const SITE = {
  name: "this site",
  path: "/en/members/",
  map: "#map-frame",
  source: async () => siteAt(ORIGIN),
  focus: (page) => page.locator("#map-frame").focus(),
  // It can fall back on the list that it was published with, and says how many members it shows.
  shown: async (page) => {
    const text = await page.locator("#content").innerText();
    const [, count] = /([\d,]+) members? in [\d,]+ countr/.exec(text) ?? [];
    return count === undefined ? 0 : Number(count.replaceAll(",", ""));
  },
};

/** The others: bare pages with a map, which have no list but the one. */
export const BASELINES = [
  ["Leaflet", "leaflet"],
  ["MapLibre GL", "maplibre"],
].map(([name, file]) => ({
  name,
  path: "/",
  map: "[data-map]",
  source: (box) => baseline(file, box),
  focus: async () => {},
  shown: null,
}));
