const opening = /[\s([{«:،؛]/;

/**
 * Returns a function that tells whether a straight quotation is open at an offset, so that `5'8"` and `55"` keep their mark
 * and «قال "في عام 55"» keeps its quotation. The offsets must grow.
 */
export function quotationReader(text: string): (offset: number) => boolean {
  let isOpen = false;
  let done = 0;
  return (offset) => {
    for (let at = text.indexOf('"', done); at !== -1 && at < offset; at = text.indexOf('"', at + 1)) {
      const opens = at === 0 || opening.test(text.charAt(at - 1)) || !/[\d'’]/.test(text.charAt(at - 1));
      isOpen = !isOpen && opens;
    }
    done = Math.max(done, offset);
    return isOpen;
  };
}
