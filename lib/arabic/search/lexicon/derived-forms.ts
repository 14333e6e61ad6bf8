import type { Written } from "#lib/arabic/search/lexicon/rows";

/** Adds «بيضاء» to «أبيض» and «بيض». */
export function withFeminineColour(row: Written[]): Written[] {
  const first = row[0]?.text ?? "";
  if (first.charAt(0) !== "أ" || first.length < 4) return row;
  const plural = row.find(({ text }) => text === first.slice(1));
  return plural === undefined ? row : row.concat({ text: `${plural.text}اء`, key: `${plural.key}ا` });
}

/** Returns the active and the passive participle of a verb as far as they are regular. */
export function participlesOf(perfect: Written, imperfect: Written, masdar: Written): string[] {
  const { key, text } = perfect;
  const isDoubled = masdar.text.startsWith("ت") && !text.startsWith("ت");
  const isFourth = masdar.text.startsWith("إ");
  if (key.length > 3 || isDoubled || isFourth) return [`م${imperfect.key.slice(1)}`];
  const [first, second, third] = [key.charAt(0), key.charAt(1), key.charAt(2)];
  if (third === "") return [];
  const isWeak = third === "ا" || third === "ي";
  if (second === "ا") return isWeak ? [] : [`${first}اي${third}`];
  if (isWeak) return [`${first}ا${second}ي`, `م${first}${second}ي`];
  return [`${first}ا${second}${third}`, `م${first}${second}و${third}`];
}
