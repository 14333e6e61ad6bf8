/** A change of one character of a text: `removed` at `index` is replaced by `added`. One of them may be empty. */
export type Change = { index: number; removed: string; added: string };

const blank = /[ \t\u00A0]/;

/** Returns the changes that turn `old` into `wanted`, character by character. Spaces are added and removed, marks replaced. */
export function getChanges(old: string, wanted: string): Change[] {
  const found: Change[] = [];
  let from = 0;
  let to = 0;
  while (from < old.length || to < wanted.length) {
    const removed = old.charAt(from);
    const added = wanted.charAt(to);
    if (removed !== "" && removed === added) {
      from++;
      to++;
    } else if (removed !== "" && (added === "" || blank.test(removed) || old.charAt(from + 1) === added)) {
      found.push({ index: from, removed, added: "" });
      from++;
    } else if (removed === "" || blank.test(added)) {
      found.push({ index: from, removed: "", added });
      to++;
    } else {
      found.push({ index: from, removed, added });
      from++;
      to++;
    }
  }
  return found;
}
