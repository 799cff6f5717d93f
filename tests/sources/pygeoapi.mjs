// pygeoapi itself, with the members and with a generated collection too large to be loaded as a whole.
import { writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { check, start } from "../hosts/server-process.mjs";
import { scratch } from "../scratch.mjs";

const MEMBERS = resolve(import.meta.dirname, "../../public/data/members.geojson");
const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
/** The size of the generated collection. */
export const MANY = 200_000;

/** Generates members all over the world, the same in every run, by steps of the golden angle. */
function many(folder) {
  const feature = (_, index) => ({
    type: "Feature",
    geometry: {
      type: "Point",
      coordinates: [((index * 137.508) % 340) - 170, ((index * 0.61803) % 115) - 50],
    },
    properties: { name: `Town ${index + 1}`, country_code: "FR", class: "full" },
  });
  const [list, database] = [join(folder, "many.geojson"), join(folder, "many.gpkg")];
  writeFileSync(
    list,
    JSON.stringify({ type: "FeatureCollection", features: Array.from({ length: MANY }, feature) }),
  );
  check("ogr2ogr", ["-f", "GPKG", database, list, "-nln", "many"]);
  return database;
}

const collection = (title, provider) => ({
  type: "collection",
  title,
  description: title,
  keywords: ["members"],
  extents: { spatial: { bbox: [-180, -90, 180, 90], crs: CRS84 } },
  providers: [{ type: "feature", storage_crs: CRS84, ...provider }],
});

function settings(port, folder) {
  const url = `http://127.0.0.1:${port}`;
  const who = { name: "Tests", url, email: "tests@example.org" };
  return {
    server: {
      bind: { host: "127.0.0.1", port },
      url,
      mimetype: "application/json; charset=UTF-8",
      encoding: "utf-8",
      language: "en-US",
      cors: true,
      limits: { default_items: 10, max_items: 1000 },
      map: { url, attribution: "" },
    },
    logging: { level: "ERROR" },
    metadata: {
      identification: {
        title: "Members",
        description: "Members",
        keywords: ["members"],
        keywords_type: "theme",
        terms_of_service: url,
        url,
      },
      license: who,
      provider: who,
      contact: who,
    },
    resources: {
      members: collection("Members", { name: "GeoJSON", data: MEMBERS, id_field: "id" }),
      many: collection("Many members", {
        name: "SQLiteGPKG",
        data: many(folder),
        id_field: "fid",
        table: "many",
      }),
    },
  };
}

/** Starts pygeoapi on a port. */
export function pygeoapi(port) {
  const folder = scratch("pygeoapi");
  const [config, description] = [join(folder, "config.yml"), join(folder, "openapi.yml")];
  // JSON is valid YAML.
  writeFileSync(config, JSON.stringify(settings(port, folder)));
  Object.assign(process.env, { PYGEOAPI_CONFIG: config, PYGEOAPI_OPENAPI: description });
  const python = process.env.PYTHON;
  check(join(dirname(python), "pygeoapi"), ["openapi", "generate", config, "--output-file", description]);
  // Its own command starts a second process, which would outlive this test.
  return start(
    python,
    ["-c", `from pygeoapi.flask_app import APP; APP.run("127.0.0.1", ${port}, threaded=True)`],
    port,
    folder,
  );
}
