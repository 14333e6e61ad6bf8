import { setTimeout as sleep } from "node:timers/promises";
import { median } from "../measure";
import type { Contender } from "./contenders";
import { ask, getRequest, putLoad } from "./load";
import { cpuSeconds, withChildren } from "./process-use";

export type Rate = {
  server: string;
  encoding: string;
  /** Answers a second in each round. */
  perSecond: number[];
  /** Microseconds of processor time that the server used for an answer, in each round. */
  cpu: number[];
  /** Bytes of an answer with its head. */
  bytes: number;
};

const connections = 32;
/** Enough for a server to compress the text best, and again for its engine to compile what is called often; in seconds. */
const warmUp = 2;

async function measureRound(contender: Contender, request: string, seconds: number) {
  const ids = withChildren(contender.process.pid ?? 0);
  const before = cpuSeconds(ids);
  const { answers, seconds: took } = await putLoad(contender.port, request, { connections, seconds });
  const used = cpuSeconds(ids) - before;
  return { perSecond: answers / took, cpu: (used * 1_000_000) / answers };
}

/** Lets the servers answer in turn, round by round, so that a busy machine slows all alike. */
export async function measureRates(
  contenders: readonly Contender[],
  article: string,
  encodings: readonly string[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Rate[]> {
  const measured = contenders.flatMap((contender) =>
    encodings.map((encoding) => {
      const request = getRequest(article, { "Accept-Encoding": encoding });
      const rate: Rate = { server: contender.name, encoding, perSecond: [], cpu: [], bytes: 0 };
      return { contender, request, rate };
    }),
  );
  for (const { contender, request } of measured) {
    // Only answers of one length can be counted, so the best compression has to be there first.
    for (let asked = 0; asked < 20; asked += 1) await ask(contender.port, request);
    await sleep(warmUp * 1000);
    await putLoad(contender.port, request, { connections, seconds: warmUp });
  }
  for (const { contender, request, rate } of measured)
    rate.bytes = (await ask(contender.port, request)).length;
  for (let round = 0; round < rounds; round += 1) {
    for (const { contender, request, rate } of measured) {
      const { perSecond, cpu } = await measureRound(contender, request, seconds);
      rate.perSecond.push(perSecond);
      rate.cpu.push(cpu);
    }
  }
  return measured.map(({ rate }) => rate);
}

/** The middle of the ratios of two servers, round by round; undefined if one was not measured. */
export function ratioOf(
  rates: readonly Rate[],
  [ours, theirs]: readonly [string, string],
  encoding: string,
  figure: "perSecond" | "cpu",
): number | undefined {
  const find = (server: string) =>
    rates.find((rate) => rate.server.startsWith(server) && rate.encoding === encoding)?.[figure];
  const [a, b] = [find(ours), find(theirs)];
  if (a === undefined || b === undefined) return undefined;
  return median(a.map((value, round) => value / (b[round] ?? Number.NaN)));
}
