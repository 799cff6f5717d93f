// Leaflet with its clustering plugin.
import L from "leaflet";
import "leaflet/dist/leaflet.css";
import "leaflet.markercluster";
import "leaflet.markercluster/dist/MarkerCluster.css";
import "leaflet.markercluster/dist/MarkerCluster.Default.css";

const json = async (path) => (await fetch(path)).json();
const asked = [json("/land.geojson"), json("/data/members.geojson")];

L.Icon.Default.imagePath = "/images/";
// The maximum zoom of this site's map: the plugin clusters every zoom level.
const map = L.map("map", { maxZoom: 7 }).setView([25, 10], 2);
const [land, members] = await Promise.all(asked);
L.geoJSON(land, { interactive: false, style: { weight: 0, fillColor: "#bbb", fillOpacity: 1 } }).addTo(map);

const markers = L.markerClusterGroup();
markers.bindPopup(({ options }) => options.title);
// All at once: the plugin's chunked loading would take longer until the map responds.
markers.addLayers(
  members.features.map(({ geometry, properties }) => {
    const [lon, lat] = geometry.coordinates;
    return L.marker([lat, lon], { title: properties.name, alt: properties.name });
  }),
);
markers.addTo(map);
map.getContainer().setAttribute("data-map-ready", "");
