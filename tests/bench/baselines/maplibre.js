// MapLibre GL with a source that clusters. Its worker fetches and reads the members, as its documentation advises for
// large files. Clusters have no numbers: those would need a font from a server.
import { Map, Popup } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";

const CLUSTERS = { cluster: true, maxzoom: 6, clusterMaxZoom: 5 };

const map = new Map({
  container: "map",
  center: [10, 25],
  zoom: 1,
  // As far in as this site's map goes: the source makes clusters for each zoom.
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
// Comes once every source is there and drawn.
map.once("load", () => map.getContainer().setAttribute("data-map-ready", ""));
