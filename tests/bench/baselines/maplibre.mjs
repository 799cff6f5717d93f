// MapLibre GL with a clustering source. Its worker fetches and parses the members, as its documentation recommends for large
// files. Clusters have no numbers, which would need a font from a server.
import { Map, Popup } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";

const CLUSTERS = { cluster: true, maxzoom: 6, clusterMaxZoom: 5 };

const map = new Map({
  container: "map",
  center: [10, 25],
  zoom: 1,
  // The maximum zoom of this site's map: the source clusters every zoom level.
  maxZoom: 6,
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      land: { type: "geojson", data: new URL("/land.geojson", location.href).href },
      members: { type: "geojson", data: new URL("/data/members.geojson", location.href).href, ...CLUSTERS },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": "#fff" } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": "#bbb" } },
      {
        id: "clusters",
        type: "circle",
        source: "members",
        filter: ["has", "point_count"],
        paint: {
          "circle-color": "#36c",
          "circle-radius": ["step", ["get", "point_count"], 12, 100, 16, 1000, 20],
        },
      },
      {
        id: "member",
        type: "circle",
        source: "members",
        filter: ["!", ["has", "point_count"]],
        paint: {
          "circle-color": "#36c",
          "circle-radius": 7,
          "circle-stroke-width": 1,
          "circle-stroke-color": "#fff",
        },
      },
    ],
  },
});
map.on("click", "member", ({ features, lngLat }) => {
  new Popup().setLngLat(lngLat).setText(features[0].properties.name).addTo(map);
});
// Fires once every source has loaded and been drawn.
map.once("load", () => map.getContainer().setAttribute("data-map-ready", ""));
