// The pages to compare.
import { baseline } from "./baselines.mjs";
import { siteAt } from "./server.mjs";

const ORIGIN = process.env.ORIGIN;

/** This site, as built. Its map responds to the wheel only while it has the focus. */
export const SITE = {
  name: "this site",
  path: "/en/members/",
  map: "#map-frame",
  source: async () => siteAt(ORIGIN),
  focus: (page) => page.locator("#map-frame").focus(),
  // The site may fall back on its published list, so read how many members it shows.
  shown: async (page) => {
    const text = await page.locator("#content").innerText();
    const [, count] = /([\d,]+) members? in [\d,]+ countr/.exec(text) ?? [];
    return count === undefined ? 0 : Number(count.replaceAll(",", ""));
  },
};

/** The baselines: bare pages with a map, without a fallback list. */
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
