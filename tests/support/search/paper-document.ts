/** An element that only keeps what is put into it: all that the results of a search need of a document. */
export class PaperElement {
  readonly name: string;
  readonly attributes = new Map<string, string>();
  readonly children: (PaperElement | string)[] = [];

  constructor(name: string) {
    this.name = name;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  appendChild<T extends PaperElement | string>(child: T): T {
    this.children.push(child);
    return child;
  }

  /** Returns the elements of a name in this one, in the order of the document. */
  all(name: string): PaperElement[] {
    return this.children.flatMap((child) => {
      if (typeof child === "string") return [];
      return [...(child.name === name ? [child] : []), ...child.all(name)];
    });
  }
}

export const paperDocument = {
  createElement: (name: string) => new PaperElement(name),
  createTextNode: (text: string) => text,
};
