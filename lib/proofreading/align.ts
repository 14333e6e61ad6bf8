const reference = /&(?:#x?[\da-f]{1,7}|[a-z][\da-z]{0,31});/iy;

function referenceAt(source: string, place: number): number {
  reference.lastIndex = place;
  return reference.exec(source)?.[0].length ?? 0;
}

/**
 * Where each character of a text stands in the Markdown that it was read from: behind its backslash, after the indent
 * and the `>` of its line. What stands for another character (`&amp;`) has no place, nor has what is not found.
 */
export function align(source: string, start: number, end: number, value: string): (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let place = start;
  for (const char of value.split("")) {
    while (place < end && source[place] !== char && referenceAt(source, place) === 0) place++;
    if (place >= end) {
      places.push(undefined);
    } else if (source[place] === char && !(char === "&" && referenceAt(source, place) > 0)) {
      places.push(place);
      place++;
    } else {
      places.push(undefined);
      place += referenceAt(source, place);
    }
  }
  return places;
}
