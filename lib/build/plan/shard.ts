import { createHash } from "node:crypto";

/** A part of a build that several machines share: `3/10` is the third of ten. */
export type Shard = { number: number; count: number };

/** Reads `3/10`; undefined if it is anything else. */
export function parseShard(text: string): Shard | undefined {
  const [, number, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  const isShard = number !== undefined && count !== undefined && number >= 1 && number <= count;
  return isShard ? { number, count } : undefined;
}

/** True if a name belongs to this shard. Every name belongs to exactly one. */
export function isInShard({ number, count }: Shard, name: string): boolean {
  return createHash("sha256").update(name).digest().readUInt32BE(0) % count === number - 1;
}
