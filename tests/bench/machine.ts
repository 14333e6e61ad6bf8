import { arch, availableParallelism, cpus, platform, release, totalmem } from "node:os";

/** The machine that measured, in one line. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown CPU";
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${model}), ${gibibytes} GiB of memory, ${platform()} ${release()} ${arch()}`;
}
