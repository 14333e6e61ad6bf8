import { clean } from "#lib/arabic/words/normalise";

/** Words that differ only in letters which typists confuse, and mean different things: «إعلام» (media), «أعلام» (flags). */
const pairs: ReadonlySet<string> = new Set(
  (
    "إعلام أعلام|إعمال أعمال|إشغال أشغال|إحياء أحياء|إعداد أعداد|إخبار أخبار|إنباء أنباء|إحكام أحكام|إسرار أسرار|" +
    "إفران أفران|إمام أمام|إبل آبل|أذان آذان|مرأة مرآة|قران قرآن|كرة كره|هدى هدي|قرى قري|بنى بني|أسرى أسري|يمنى يمني"
  )
    .split("|")
    .flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]),
);

/** Returns the words of a name without the article. */
function wordsOf(name: string): string[] {
  return clean(name)
    .split(/\s+/)
    .map((word) => word.replace(/^ال(?=..)/, ""));
}

/** Returns whether two names that are alike differ only in words that are known to mean different things. */
export function areDifferentWords(one: string, other: string): boolean {
  const others = wordsOf(other);
  const differing = wordsOf(one).flatMap((word, index) =>
    word === others[index] ? [] : [`${word} ${others[index]}`],
  );
  return differing.length > 0 && differing.every((pair) => pairs.has(pair));
}
