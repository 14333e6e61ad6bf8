import { letters } from "#lib/arabic/words/letters";

/** The most bytes that a guess reads. */
const sample = 20_000;

/** Returns the encoding of a text with two bytes a letter, if it has such a mark at its start, or the zeros of one; else undefined. */
export function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16 LE";
  if (first === 0xfe && second === 0xff) return "UTF-16 BE";
  if (!bytes.includes(0)) return undefined;
  const pairs = Math.floor(Math.min(bytes.length, sample) / 2);
  // The high byte of ASCII is 0, and that of Arabic letters is 6.
  const isHigh = (byte: number | undefined) => byte === 0 || byte === 6;
  const zeros = [0, 0];
  const highs = [0, 0];
  for (let index = 0; index < pairs * 2; index++) {
    const side = index % 2;
    if (bytes[index] === 0) zeros[side] = (zeros[side] ?? 0) + 1;
    if (isHigh(bytes[index])) highs[side] = (highs[side] ?? 0) + 1;
  }
  const isWide = (side: number) => (zeros[side] ?? 0) > 0 && (highs[side] ?? 0) > pairs * 0.8;
  if (isWide(1)) return "UTF-16 LE";
  return isWide(0) ? "UTF-16 BE" : undefined;
}

const arabic = new RegExp(`[${letters}\\u064B-\\u0652،؛؟]`, "g");

/** Counts the Arabic letters of a text in an encoding, and its articles «ال», which no other encoding would give. */
function scoreOf(bytes: Uint8Array, encoding: string): { share: number; articles: number } {
  const text = new TextDecoder(encoding).decode(bytes);
  const others = text.replace(/[\0-\x7f\u00a0«»]/g, "");
  const found = others.match(arabic)?.length ?? 0;
  return { share: found < 2 ? 0 : found / others.length, articles: text.match(/ال/g)?.length ?? 0 };
}

const encodings = [
  ["windows-1256", "Windows-1256"],
  ["iso-8859-6", "ISO 8859-6"],
] as const;

/** Returns the encoding that an Arabic text of single bytes seems to have; undefined if it seems to be no Arabic text. */
export function singleByteEncoding(bytes: Uint8Array): string | undefined {
  const part = bytes.subarray(0, sample);
  const scores = encodings.map(([label, name]) => ({ name, ...scoreOf(part, label) }));
  const [best] = scores
    .filter(({ share }) => share > 0.8)
    .sort((a, b) => b.articles - a.articles || b.share - a.share);
  return best?.name;
}
