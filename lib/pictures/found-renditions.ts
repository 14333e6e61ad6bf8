import type { Rendition, Renditions } from "#lib/newsroom/pictures";
import type { PictureStore } from "#lib/pictures/picture-store";

/** The given renditions, and those of the store, which are read on first use. */
export class FoundRenditions implements Renditions {
  readonly #store: Pick<PictureStore, "find">;
  readonly #known: Map<string, Rendition | undefined>;
  #isComplete = true;

  constructor(store: Pick<PictureStore, "find">, made: ReadonlyMap<string, Rendition>) {
    this.#store = store;
    this.#known = new Map(made);
  }

  get(hash: string): Rendition | undefined {
    if (hash === "") return undefined;
    if (!this.#known.has(hash)) {
      const found = this.#store.find({ hash, isLead: false });
      if (found === undefined) this.#isComplete = false;
      this.#known.set(hash, found?.rendition);
    }
    return this.#known.get(hash);
  }

  /** True if `get` has found every rendition so far. */
  get isComplete(): boolean {
    return this.#isComplete;
  }
}
