// A server's own program, on a free port.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { resolve } from "node:path";
import { onExit } from "../scratch.mjs";
import { DIST } from "./host-contract.mjs";

export const SITE = `${resolve(DIST)}/`;

/** What a program says of its settings; an error when it does not take them. */
export function check(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (error || status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error ?? stdout + stderr}`);
}

/** Starts a program and waits until the port answers. Whatever it keeps of its own goes into the folder. */
export async function start(program, args, port, folder) {
  const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  onExit(() => child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const ended = once(child, "exit");
  const end = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const early = ended.then(() => Promise.reject(new Error(`${program} ended by itself: ${said}`)));
  await Promise.race([answers(port, () => child.exitCode === null && child.signalCode === null), early]);
  early.catch(() => {});
  return { origin: `http://127.0.0.1:${port}`, compresses: true, tellsFiles: true, end };
}

/** Tries until somebody listens, as long as there is hope. */
async function answers(port, hope) {
  while (hope()) {
    const socket = connect(port, "127.0.0.1");
    const open = await new Promise((resolve) =>
      socket.on("connect", () => resolve(true)).on("error", () => resolve(false)),
    );
    socket.destroy();
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
