/** What can be asked of a map that is not changed any more. */
export type Lookup<V> = Pick<ReadonlyMap<string, V>, "get" | "has" | "keys">;

/** A map whose values are decoded when they are first asked for. */
export class DecodedMap<V extends object> implements Lookup<V> {
  readonly #values: Map<string, V | string>;
  readonly #decode: (text: string) => V;

  /** @param values The encoded values. The map takes them over. */
  constructor(values: Map<string, V | string>, decode: (text: string) => V) {
    this.#values = values;
    this.#decode = decode;
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key);
    if (typeof value !== "string") return value;
    const decoded = this.#decode(value);
    this.#values.set(key, decoded);
    return decoded;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  keys() {
    return this.#values.keys();
  }
}
