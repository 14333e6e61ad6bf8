import type { Entry, Writing } from "#lib/arabic/search/lexicon";

/** The letters of what is true of an entry. */
const flags = { p: "isPlain", t: "endsInTeh", h: "endsInHeh", o: "ownFeminine" } as const;
const lists = ["spellings", "variants", "nouns", "verbs", "origins", "parts"] as const;

function encodeWriting({ text, forms }: Writing): string {
  return [text, ...forms].join(" ");
}

function decodeWriting(code: string): Writing {
  const [text = "", ...forms] = code.split(" ");
  return { text, forms };
}

/**
 * Returns an entry of the lexicon as a text: kinds, flags, forms, writings and the other lists with a bar between them, those without
 * words at the end left out. Words have neither bars nor commas nor spaces.
 */
export function encodeEntry(entry: Entry): string {
  const flagged = Object.entries(flags).flatMap(([letter, name]) => (entry[name] ? [letter] : []));
  const writings = entry.writings?.map(encodeWriting).join(",");
  const rest = lists.map((name) => entry[name]?.join(" "));
  return [entry.kinds, flagged.join(""), entry.forms.join(" "), writings, ...rest]
    .join("|")
    .replace(/\|+$/, "");
}

/** Returns the entry that `encodeEntry` has encoded. */
export function decodeEntry(code: string): Entry {
  const [kinds = "", flagged = "", forms, writings, ...rest] = code.split("|");
  const entry: Entry = {
    kinds,
    forms: forms ? forms.split(" ") : [],
    isPlain: false,
    endsInTeh: false,
    endsInHeh: false,
    ownFeminine: false,
  };
  for (const [letter, name] of Object.entries(flags)) entry[name] = flagged.includes(letter);
  if (writings) entry.writings = writings.split(",").map(decodeWriting);
  lists.forEach((name, index) => {
    const words = rest[index];
    if (words) entry[name] = words.split(" ");
  });
  return entry;
}
