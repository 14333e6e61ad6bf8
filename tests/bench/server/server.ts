import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { english } from "#lib/build/command/language";
import type { Values } from "#lib/build/command/options";
import { urls } from "#lib/config/urls";
import { describeMachine } from "../machine";
import { ToolMissing } from "../peers";
import { type AttackResult, attack, attacksOn } from "./attacks";
import { type Contender, type Places, startBarqiya, startNext, startNginx } from "./contenders";
import { measureRates } from "./rates";
import { checkAll, writeServerReport } from "./report";

/** After the newest article of the sample publication. */
const now = "2030-01-01T00:00:00Z";
const article = urls.article({ year: "2016", month: "12", slug: "ankara-talks" });

export const serverOptions = {
  seconds: { value: "N", help: english("how long each attack lasts (10)") },
  rounds: { value: "N", help: english("rounds of a second in which the servers take turns (15)") },
  next: { help: english("also builds the publication with Next and measures next start; takes minutes") },
  output: { value: "FOLDER", help: english("for the report (docs/benchmarks)") },
  work: { value: "FOLDER", help: english("where everything is built (.barqiya/bench/server)") },
} as const;

async function startPeers(places: Places, withNext: boolean, skipped: string[]): Promise<Contender[]> {
  const starts = withNext ? [startNginx, startNext] : [startNginx];
  const peers: Contender[] = [];
  for (const start of starts) {
    try {
      peers.push(await start(places));
    } catch (error) {
      if (!(error instanceof ToolMissing)) throw error;
      skipped.push(`${error.message} is not on this machine`);
    }
  }
  if (!withNext) skipped.push("next start, which `--next` adds");
  return peers;
}

async function attackAll({ port, process: server }: Contender, seconds: number): Promise<AttackResult[]> {
  const results: AttackResult[] = [];
  for (const one of attacksOn(urls.feed)) {
    const result = await attack({ port, processId: server.pid ?? 0, page: article }, one, seconds);
    console.log(
      `  ${one.name}: ${(result.memory.most / 1e6).toFixed(0)} MB, longest wait ${result.waits.longest.toFixed(3)} s`,
    );
    results.push(result);
  }
  return results;
}

/** The server under attack, and beside nginx and Next. Returns the exit code: 1 if a limit is not kept. */
export async function benchServer(root: string, values: Values<typeof serverOptions>): Promise<number> {
  const work = path.resolve(root, values.work ?? ".barqiya/bench/server");
  const places = { root, work, site: path.join(work, "site"), article, now };
  mkdirSync(work, { recursive: true });
  const skipped: string[] = [];
  const load = () => loadavg()[0] ?? 0;
  const before = load();
  const ours = await startBarqiya(places);
  const running = [ours];
  try {
    const attacks = await attackAll(ours, Number(values.seconds ?? 10));
    running.push(...(await startPeers(places, values.next, skipped)));
    const rounds = { rounds: Number(values.rounds ?? 15), seconds: 1 };
    const rates = await measureRates(running, article, ["gzip", "identity"], rounds);
    const loads = [before, load()] as const;
    const date = new Date().toISOString().slice(0, 10);
    const measured = { date, machine: describeMachine(), loads, attacks, rates, skipped };
    const text = writeServerReport(measured);
    const output = path.resolve(root, values.output ?? "docs/benchmarks");
    mkdirSync(output, { recursive: true });
    writeFileSync(path.join(output, "server.md"), text);
    console.log(text);
    return checkAll(measured).every(({ isKept }) => isKept) ? 0 : 1;
  } finally {
    for (const { process: server } of running) server.kill();
  }
}
