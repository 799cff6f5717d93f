// The generated nginx.conf, in nginx itself.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOSTS, hostContract } from "./host-contract.mjs";
import { scratch } from "../scratch.mjs";
import { freePort } from "../port.mjs";
import { SITE, check, start } from "./server-process.mjs";

const MODULES = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

hostContract("nginx", async () => {
  const [port, folder] = [await freePort(), scratch("nginx")];
  const site = readFileSync(`${HOSTS}/nginx.conf`, "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replaceAll("alias /srv/site/", `alias ${SITE}`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(" ");
  const root = process.getuid() === 0 ? "user root;" : "";
  const module = existsSync(MODULES) ? `load_module ${MODULES};` : "";
  const settings = `${module} ${root} daemon off; pid ${folder}/pid; error_log stderr; events {}
    http { access_log off; ${temporary} ${site} }`;
  const file = join(folder, "nginx.conf");
  writeFileSync(file, settings);
  check("nginx", ["-t", "-p", folder, "-c", file]);
  return { ...(await start("nginx", ["-p", folder, "-c", file], port, folder)), rewrites: true };
});
