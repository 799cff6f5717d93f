// Ctrl-C as a terminal sends it: to a program and all of its child processes. XTASK is the path of the tool, DIST that of the
// build, and ORIGIN where it is served.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { freePort } from "../port.mjs";
import { onExit, scratch } from "../scratch.mjs";

/** @typedef {[program: string, args: string[]]} Command */
/** @type {(file: string) => () => Command} */
const spec = (file) => () => ["node", ["--test", `tests/${file}.spec.mjs`]];
/** @type {(option: string) => () => Promise<Command>} */
const serve = (option) => async () => [
  process.env.XTASK,
  ["serve", option, "--port", String(await freePort())],
];
/** @type {Record<string, () => Command | Promise<Command>>} */
const programs = {
  "the site's own server": serve("--no-build"),
  "the development server": serve("--dev"),
  "the Lighthouse audit": () => ["node", ["tests/audit/run.mjs", "en/"]],
  "the benchmark": () => ["node", ["tests/bench/run.mjs"]],
  "the browser tests": spec("e2e/journey"),
  "the nginx tests": spec("hosts/nginx"),
  "the Caddy tests": spec("hosts/caddy"),
};

/** The ids of the processes in a group, or with a folder in their command line. */
function running(group, folder) {
  return readdirSync("/proc").filter((id) => /^\d+$/.test(id) && isRelated(id, group, folder));
}

function isRelated(id, group, folder) {
  try {
    const [state, , own] = readFileSync(`/proc/${id}/stat`, "utf8").split(") ").pop().split(" ");
    return (
      state !== "Z" && (Number(own) === group || readFileSync(`/proc/${id}/cmdline`, "utf8").includes(folder))
    );
  } catch {
    // The process has ended in the meantime.
    return false;
  }
}

/** Polls a condition, but no longer than until the test is aborted: a hanging test would keep the whole run from ending. */
async function waitUntil(condition, signal) {
  while (!signal.aborted && !condition()) await new Promise((resolve) => setTimeout(resolve, 50));
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Waits until the program has started: its server says so, or a child process has the folder in its command line. */
function started(child, folder, signal) {
  let said = false;
  child.stdout.on("data", (text) => (said ||= String(text).includes("Ctrl-C ends it")));
  return waitUntil(() => said || hasEnded(child) || running(undefined, folder).length > 0, signal);
}

for (const [name, command] of Object.entries(programs)) {
  test(`Ctrl-C ends ${name} and leaves nothing behind`, { timeout: 60_000 }, async ({ signal }) => {
    const folder = scratch("stop");
    const [program, args] = await command();
    // Otherwise Node would treat the child as part of this test run.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const child = spawn(program, args, {
      detached: true,
      env: { ...env, TMPDIR: folder },
      stdio: ["ignore", "pipe", "ignore"],
    });
    const kill = () => !hasEnded(child) && child.kill("SIGKILL");
    signal.addEventListener("abort", kill);
    onExit(kill);
    const ended = once(child, "exit", { signal });
    await started(child, folder, signal);
    assert(!hasEnded(child), "the program ended by itself");
    process.kill(-child.pid, "SIGINT");
    await ended;
    await waitUntil(() => running(child.pid, folder).length === 0, signal);
    assert.deepEqual(readdirSync(folder), []);
  });
}
