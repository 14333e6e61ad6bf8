import { createServer, type RequestListener } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import type { AttackResult } from "./attacks";
import { checkHosts, writeHostsReport } from "./hosts";
import { ask, getRequest, putLoad } from "./load";
import { cpuSeconds, residentBytes, withChildren } from "./process-use";
import { type Rate, ratioOf } from "./rates";
import { checkAll, writeServerReport } from "./report";

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  return bound !== null && typeof bound === "object" ? bound.port : 0;
}

describe("the load", () => {
  const request = getRequest("/a/", { "Accept-Encoding": "gzip" });

  test.each([
    ["of one length", (text: string) => ({ "Content-Length": text.length })],
    ["in chunks", () => ({})],
  ])("counts whole answers %s", async (_, headers) => {
    let asked = 0;
    const text = "x".repeat(100_000);
    const port = await serve(({ url, headers: sent }, response) => {
      expect([url, sent["accept-encoding"]]).toEqual(["/a/", "gzip"]);
      asked += 1;
      response.writeHead(200, headers(text));
      response.write(text.slice(0, 10));
      response.end(text.slice(10));
    });
    expect((await ask(port, request)).toString()).toContain("xxx");
    const { answers, seconds } = await putLoad(port, request, { connections: 3, seconds: 0.2 });
    expect(answers).toBe(asked - 2);
    expect(answers).toBeGreaterThanOrEqual(3);
    expect(seconds).toBeGreaterThanOrEqual(0.2);
  });

  test("ends with an error if an answer is longer than the first one, or is none", async () => {
    let length = 10;
    const growing = await serve((_, response) => response.end("x".repeat(length++)));
    const load = { connections: 1, seconds: 1 };
    await expect(putLoad(growing, request, load)).rejects.toThrow("longer than the first one");
    const failing = await serve((_, response) => response.writeHead(404).end());
    await expect(ask(failing, request)).rejects.toThrow("404");
  });
});

test.skipIf(process.platform !== "linux")("processor time and memory are those of a process", () => {
  const before = cpuSeconds([process.pid]);
  const end = performance.now() + 200;
  while (performance.now() < end) Math.sqrt(end);
  expect(cpuSeconds([process.pid])).toBeGreaterThan(before);
  expect(withChildren(process.pid)).toContain(process.pid);
  expect(residentBytes(process.pid)).toBeGreaterThan(10_000_000);
});

test.each([
  [[95, 96, 97], true],
  [[90, 94, 99], false],
])("nginx with the made files at %j of 100 answers keeps its limit: %s", (perSecond, isKept) => {
  const rate = (server: string, values: number[]): Rate => ({
    server,
    encoding: "gzip",
    perSecond: values,
    cpu: values,
    bytes: 1,
  });
  const rates = [rate("made", perSecond), rate("bare", [100, 100, 100])];
  expect(checkHosts(rates).map((check) => check.isKept)).toEqual([isKept]);
  expect(writeHostsReport(rates, [0, 0])).toContain(isKept ? "| kept |" : "| **not kept** |");
});

describe("the limits", () => {
  const attack = (megabytes: number, longest: number): AttackResult => ({
    name: "flood",
    memory: { before: 1, most: megabytes * 1_000_000 },
    waits: { median: 0.01, longest, answers: 100 },
    longestAllowed: 1,
  });
  const rate = (server: string, perSecond: number[]): Rate => ({
    server,
    encoding: "gzip",
    perSecond,
    cpu: perSecond.map((value) => 1000 / value),
    bytes: 10_000,
  });

  test("are kept or not kept", () => {
    const ours = rate("Barqiya", [40, 30, 10]);
    const kept = (attacks: AttackResult[], rates: Rate[]) =>
      checkAll({ attacks, rates }).map(({ isKept }) => isKept);
    expect(kept([attack(250, 1)], [])).toEqual([true, true]);
    expect(kept([attack(251, 1.01)], [])).toEqual([false, false]);
    expect(kept([], [ours, rate("nginx 1", [100, 100, 100])])).toEqual([true]);
    expect(kept([], [ours, rate("nginx 1", [200, 200, 200])])).toEqual([false]);
    expect(kept([], [ours, rate("next start", [1, 1, 1])])).toEqual([true]);
    expect(kept([], [ours, rate("next start", [2, 2, 2])])).toEqual([false]);
    expect(kept([], [ours])).toEqual([]);
  });

  test("and the ratios stand in the report", () => {
    const rates = [rate("Barqiya", [40, 30, 10]), rate("nginx 1", [100, 100, 100])];
    expect(ratioOf(rates, ["Barqiya", "nginx"], "gzip", "perSecond")).toBeCloseTo(0.3);
    const text = writeServerReport({
      date: "2026-11-30",
      machine: "one",
      loads: [1, 2],
      attacks: [attack(300, 0.5)],
      rates,
      skipped: ["next start"],
    });
    expect(text).toContain("| flood: resident memory | at most 250 MB | 300 MB | **not kept** |");
    expect(text).toContain("| answers a second against nginx, gzip | at least 0.3 | 0.30 | kept |");
    expect(text).toContain("Not measured: next start.");
  });
});
