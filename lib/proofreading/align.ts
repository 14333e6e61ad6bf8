const reference = /&(?:#x?[\da-f]{1,7}|[a-z][\da-z]{0,31});/iy;

/** Returns the length of a character reference (`&amp;`) at `offset`; 0 if there is none. */
function referenceAt(source: string, offset: number): number {
  reference.lastIndex = offset;
  return reference.exec(source)?.[0].length ?? 0;
}

/**
 * Returns the offset of each character of a parsed text in its Markdown source. Backslashes, indents and `>` are skipped.
 * Characters from a reference (`&amp;`), and those that are not found, have no offset.
 *
 * @param start The range of the source to search, in UTF-16 units.
 */
export function align(source: string, start: number, end: number, value: string): (number | undefined)[] {
  const offsets: (number | undefined)[] = [];
  let offset = start;
  for (const char of value.split("")) {
    while (offset < end && source[offset] !== char && referenceAt(source, offset) === 0) offset++;
    if (offset >= end) {
      offsets.push(undefined);
    } else if (source[offset] === char && !(char === "&" && referenceAt(source, offset) > 0)) {
      offsets.push(offset);
      offset++;
    } else {
      offsets.push(undefined);
      offset += referenceAt(source, offset);
    }
  }
  return offsets;
}
