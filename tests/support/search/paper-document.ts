/** An element that only keeps what is put into it: all that the results of a search need of a document. */
export class PaperElement {
  readonly name: string;
  readonly dataset: Record<string, string> = {};
  readonly children: (PaperElement | string)[] = [];
  href = "";

  constructor(name: string) {
    this.name = name;
  }

  append(...content: readonly (PaperElement | string)[]): void {
    this.children.push(...content);
  }

  /** Returns the elements of a name in this one, in the order of the document. */
  all(name: string): PaperElement[] {
    return this.children.flatMap((child) => {
      if (typeof child === "string") return [];
      return [...(child.name === name ? [child] : []), ...child.all(name)];
    });
  }
}

export const paperDocument = { createElement: (name: string) => new PaperElement(name) };
