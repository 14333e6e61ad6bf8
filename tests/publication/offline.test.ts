import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { validFolder } from "../support/folders";
import { freshFolder } from "./site";

const folder = freshFolder("offline");
const log = path.join(folder, "network.log");
const guard = path.resolve("tests/support/no-network.cjs");

/** A process that cannot reach the network, and whose children cannot either. */
function startCutOff(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: `--require "${guard}"`, NETWORK_LOG: log, ...environment },
  });
  onTestFinished(() => void child.kill());
  return child;
}

/** Waits until a process has said something, or has ended. Returns all that it has said. */
function until(child: ChildProcess, words: string): Promise<string> {
  let said = "";
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (bytes: Buffer) => {
        said += bytes.toString();
        if (words !== "" && said.includes(words)) resolve(said);
      });
    child.on("close", () => resolve(said));
  });
}

const attempts = () => (existsSync(log) ? readFileSync(log, "utf8") : "");

test.each([
  [
    "a connection",
    "require('node:net').connect(80, '192.0.2.1').on('error', () => {})",
    "connection to 192.0.2.1",
  ],
  ["a request", "fetch('https://example.org/').catch(() => {})", "example.org"],
  [
    "a secure connection",
    "require('node:tls').connect(443, 'example.org').on('error', () => {})",
    "example.org",
  ],
  ["a look-up", "require('node:dns').lookup('example.org', () => {})", "look-up of example.org"],
  [
    "a promised look-up",
    "require('node:dns/promises').resolve4('example.org').catch(() => {})",
    "look-up of example.org",
  ],
  [
    "a message",
    "try { require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1') } catch { process.exit() }",
    "message to 192.0.2.1",
  ],
  [
    "a thread's request",
    "new (require('node:worker_threads').Worker)(\"fetch('https://example.org/').catch(() => {})\", { eval: true })",
    "example.org",
  ],
  [
    "a child's request",
    "require('node:child_process').spawn(process.execPath, ['-e', \"fetch('https://example.org/').catch(() => {})\"])",
    "example.org",
  ],
])("the guard notes %s", async (_what, code, told) => {
  const before = attempts();
  await until(startCutOff(["-e", code]), "");
  expect(attempts().slice(before.length)).toContain(told);
});

test("the guard lets a program reach its own machine", async () => {
  const before = attempts();
  const server = createServer((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  const code = `fetch('http://127.0.0.1:${port}/').then((answer) => answer.text()).then(console.log)`;
  expect(await until(startCutOff(["-e", code]), "here")).toContain("here");
  expect(attempts()).toBe(before);
});

test("a publication is built and served with the network cut off, and nothing asks for it", async () => {
  const before = attempts();
  const place = {
    CONTENT_DIR: validFolder,
    OUT_DIR: path.join(folder, "out"),
    STATE_DIR: path.join(folder, "state"),
    PUBLISH_AT: "2026-11-02T00:00:00+03:00",
    SITE_URL: "",
  };
  expect(await until(startCutOff(["scripts/run.mjs", "build"], place), "")).toMatch(
    /^published [1-9]\d* pages/m,
  );
  const server = startCutOff(["scripts/run.mjs", "start"], { ...place, PORT: "0" });
  const [, address = ""] = /serving at (\S+)/.exec(await until(server, "serving at")) ?? [];
  for (const target of ["/", "/feed.xml", "/search/", "/no/such/page/"]) {
    const answer = await fetch(address + target);
    expect(answer.status).toBe(target === "/no/such/page/" ? 404 : 200);
    await answer.arrayBuffer();
  }
  server.kill();
  expect(attempts()).toBe(before);
});
