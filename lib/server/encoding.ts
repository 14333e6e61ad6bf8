import { leastToCompress } from "#lib/hosting/twins";

export type Encoding = "br" | "gzip";

/** Texts above 8 MiB are too large to keep in memory. */
function isWorthwhile(bytes: number): boolean {
  return bytes >= leastToCompress && bytes <= 8 * 1024 * 1024;
}

/** The `q` of an encoding, between 0 (refused) and 1; an unreadable one counts as 0. */
function parseWeight(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return weight === undefined ? 1 : Number(weight.slice(2)) || 0;
}

/** The encoding that a request prefers; `undefined` for none (RFC 9110, 12.5.3). */
export function preferredEncoding(accepts: string | undefined): Encoding | undefined {
  if (accepts === undefined) return undefined;
  const weights = new Map<string, number>();
  for (const part of accepts.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    weights.set(name, parseWeight(parameters));
  }
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get("*") ?? 0;
  if (weightOf("br") > 0 && weightOf("br") >= weightOf("gzip")) return "br";
  return weightOf("gzip") > 0 ? "gzip" : undefined;
}

/** The encoding that a request prefers for a text of so many bytes; `undefined` for none. */
export function chooseEncoding(accepts: string | undefined, bytes: number): Encoding | undefined {
  return isWorthwhile(bytes) ? preferredEncoding(accepts) : undefined;
}
