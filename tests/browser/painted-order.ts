import type { Page } from "@playwright/test";

const block = (html: string) => `<section>${html}</section>`;

/** A page with each block in a section of its own. */
export function frame(blocks: readonly string[]): string {
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8">
    <style>body { width: 60rem; font: 20px "Noto Naskh Arabic", sans-serif } code { font: inherit }</style>
    <body>${blocks.map(block).join("")}</body></html>`;
}

/** For each block, its tokens sorted by where they are painted, from the left. Each stands once in the text of its block. */
export async function getAllPainted(page: Page, tokens: readonly (readonly string[])[]): Promise<string[][]> {
  return page.locator("section").evaluateAll((sections, wanted) => {
    const paintedIn = (section: Element, ofBlock: readonly string[]) => {
      const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
      const leaves: { node: Node; start: number }[] = [];
      let text = "";
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        leaves.push({ node, start: text.length });
        text += node.nodeValue;
      }
      const boundary = (offset: number, isEnd: boolean) => {
        const leaf = leaves.findLast(({ start }) => (isEnd ? start < offset : start <= offset));
        if (leaf === undefined) throw new Error(`No text at ${offset} of «${text}»`);
        return { node: leaf.node, offset: offset - leaf.start };
      };
      const painted = ofBlock.map((token) => {
        const start = text.indexOf(token);
        if (start === -1 || start !== text.lastIndexOf(token))
          throw new Error(`«${token}» is not once in «${text}»`);
        const from = boundary(start, false);
        const to = boundary(start + token.length, true);
        const range = document.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        const { left, right } = range.getBoundingClientRect();
        if (left === right) throw new Error(`«${token}» is not painted`);
        return { token, middle: (left + right) / 2 };
      });
      return painted.sort((a, b) => a.middle - b.middle).map(({ token }) => token);
    };
    return wanted.map((ofBlock, index) => {
      const section = sections[index];
      if (section === undefined) throw new Error(`No block ${index}`);
      return paintedIn(section, ofBlock);
    });
  }, tokens);
}
