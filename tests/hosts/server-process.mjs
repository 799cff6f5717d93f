// Runs the program of a server on a free port.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { resolve } from "node:path";
import { onExit } from "../scratch.mjs";
import { DIST } from "./host-contract.mjs";

export const SITE = `${resolve(DIST)}/`;

/** Runs a program to its end; throws with its output if it fails. */
export function check(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (error || status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error ?? stdout + stderr}`);
}

/** Starts a server and waits until it accepts connections. Its own data go into the folder. */
export async function start(program, args, port, folder) {
  const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  onExit(() => child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.on("data", (text) => (stderr += text));
  const ended = once(child, "exit");
  const end = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const exited = ended.then(() => Promise.reject(new Error(`${program} exited early: ${stderr}`)));
  await Promise.race([connects(port, () => child.exitCode === null && child.signalCode === null), exited]);
  exited.catch(() => {});
  return { origin: `http://127.0.0.1:${port}`, compresses: true, tellsFiles: true, end };
}

/** Tries to connect until it succeeds, while the server is running. */
async function connects(port, isRunning) {
  while (isRunning()) {
    const socket = connect(port, "127.0.0.1");
    const open = await new Promise((resolve) =>
      socket.on("connect", () => resolve(true)).on("error", () => resolve(false)),
    );
    socket.destroy();
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
