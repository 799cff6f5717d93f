// The generated Caddyfile, in Caddy itself.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOSTS, hostContract } from "./host-contract.mjs";
import { scratch } from "../scratch.mjs";
import { freePort } from "../port.mjs";
import { SITE, check, start } from "./server-process.mjs";

hostContract("Caddy", async () => {
  const [port, folder] = [await freePort(), scratch("caddy")];
  const site = readFileSync(`${HOSTS}/Caddyfile`, "utf8")
    .replace("\n:80 {", `\nhttp://127.0.0.1:${port} {`)
    .replaceAll("root * /srv/site", `root * ${SITE}`);
  const file = join(folder, "Caddyfile");
  writeFileSync(file, `{\n\tadmin off\n\tstorage file_system ${folder}\n}\n${site}`);
  check("caddy", ["validate", "--adapter", "caddyfile", "--config", file]);
  const host = await start("caddy", ["run", "--adapter", "caddyfile", "--config", file], port, folder);
  // Caddy 2.6, the version of Debian, drops the query when it redirects.
  return { ...host, forgetsQuery: true, rewrites: true };
});
