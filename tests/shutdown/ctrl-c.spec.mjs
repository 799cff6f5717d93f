// Ctrl-C, as a terminal sends it: to a program and to all that it has started. XTASK is the tool itself, DIST what was built, ORIGIN
// where it is served.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { freePort } from "../port.mjs";
import { onExit, scratch } from "../scratch.mjs";

const spec = (file) => () => ["node", ["--test", `tests/${file}.spec.mjs`]];
const serve = (how) => async () => [process.env.XTASK, ["serve", how, "--port", String(await freePort())]];
const programs = {
  "the site's own server": serve("--no-build"),
  "the server that rebuilds": serve("--dev"),
  "the scores": () => ["node", ["tests/audit/run.mjs", "en/"]],
  "the benchmark": () => ["node", ["tests/bench/run.mjs"]],
  "the tests in a browser": spec("e2e/journey"),
  "the tests of nginx": spec("hosts/nginx"),
  "the tests of Caddy": spec("hosts/caddy"),
};

/** The programs that were started in a group, or that were told of a folder. */
function running(group, folder) {
  return readdirSync("/proc").filter((id) => /^\d+$/.test(id) && belongs(id, group, folder));
}

function belongs(id, group, folder) {
  try {
    const [state, , own] = readFileSync(`/proc/${id}/stat`, "utf8").split(") ").pop().split(" ");
    return (
      state !== "Z" && (Number(own) === group || readFileSync(`/proc/${id}/cmdline`, "utf8").includes(folder))
    );
  } catch {
    // It has ended in the meantime.
    return false;
  }
}

/** A test that has taken too long waits no more: it would keep the whole run from its end. */
async function until(holds, signal) {
  while (!signal.aborted && !holds()) await new Promise((resolve) => setTimeout(resolve, 50));
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Everything has begun: the server says so, a browser or a host has been told where its own files are. */
function begun(child, folder, signal) {
  let said = false;
  child.stdout.on("data", (text) => (said ||= String(text).includes("Ctrl-C ends it")));
  return until(() => said || hasEnded(child) || running(undefined, folder).length > 0, signal);
}

for (const [name, command] of Object.entries(programs)) {
  test(`Ctrl-C ends ${name} and leaves nothing behind`, { timeout: 60_000 }, async ({ signal }) => {
    const folder = scratch("stop");
    const [program, args] = await command();
    // The runner of tests would take this one's children for its own.
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
    await begun(child, folder, signal);
    assert(!hasEnded(child), "it ended by itself");
    process.kill(-child.pid, "SIGINT");
    await ended;
    await until(() => running(child.pid, folder).length === 0, signal);
    assert.deepEqual(readdirSync(folder), []);
  });
}
