const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+-=()ni"].map((char, index) => [char, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"[index] ?? char]),
);
const lowered: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+-=()"].map((char, index) => [char, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"[index] ?? char]),
);

/**
 * Returns the text of a `sup` or `sub` element in the raised and lowered digits of Unicode, so that 10<sup>3</sup> does not
 * become 103. A text with other characters stays as it is. The length never changes.
 */
export function toRaised(text: string, name: "sup" | "sub"): string {
  const table = name === "sup" ? raised : lowered;
  const chars = [...text];
  return chars.every((char) => table[char] !== undefined)
    ? chars.map((char) => table[char] ?? char).join("")
    : text;
}
