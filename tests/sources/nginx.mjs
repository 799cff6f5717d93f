// nginx with lists of members: some with CORS headers, one without.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, start } from "../hosts/server-process.mjs";
import { scratch } from "../scratch.mjs";

const { features } = JSON.parse(
  readFileSync(new URL("../../public/data/members.geojson", import.meta.url), "utf8"),
);

const quoted = (value) => `"${String(value ?? "").replaceAll('"', '""')}"`;

/** The members as a spreadsheet exports them: with a byte order mark, semicolons and quoted fields. */
function table() {
  const rows = features.map(({ id, geometry, properties }) => {
    const [lon, lat] = geometry.coordinates;
    return [id, properties.name, properties.name_ko, properties.country_code, lat, lon, properties.class]
      .map(quoted)
      .join(";");
  });
  return `\ufeff${["Key;Name;Korean;Country;Lat;Lon;Class", ...rows].join("\r\n")}\r\n`;
}

/** The members as some proprietary API returns them. */
function records() {
  const data = features.map(({ id, geometry, properties }) => ({
    slug: id,
    title: { rendered: properties.name },
    where: { code: properties.country_code, lat: geometry.coordinates[1], lon: geometry.coordinates[0] },
  }));
  return JSON.stringify({ data });
}

const settings = (port, folder) => `
  ${process.getuid() === 0 ? "user root;" : ""} daemon off; pid ${folder}/pid; error_log stderr; events {}
  http {
    access_log off;
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ")}
    types { text/csv csv; application/json json; application/geo+json geojson; }
    server {
      listen 127.0.0.1:${port};
      root ${folder}/lists;
      location / { add_header Access-Control-Allow-Origin * always; }
      location /closed/ {}
    }
  }`;

/** Starts nginx on a port. */
export function nginx(port) {
  const folder = scratch("nginx");
  mkdirSync(join(folder, "lists/closed"), { recursive: true });
  writeFileSync(join(folder, "lists/members.csv"), table());
  writeFileSync(join(folder, "lists/members.json"), records());
  writeFileSync(
    join(folder, "lists/members.geojson"),
    JSON.stringify({ type: "FeatureCollection", features }),
  );
  writeFileSync(join(folder, "lists/closed/members.csv"), table());
  const file = join(folder, "nginx.conf");
  writeFileSync(file, settings(port, folder));
  check("nginx", ["-t", "-p", folder, "-c", file]);
  return start("nginx", ["-p", folder, "-c", file], port, folder);
}
