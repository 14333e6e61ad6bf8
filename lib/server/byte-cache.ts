/** A cache with a limit in bytes. It evicts the least recently used values first, and keeps none that is larger than the limit. */
export class ByteCache<Value extends { bytes: Buffer }> {
  readonly #kept = new Map<string, Value>();
  readonly #limit: number;
  readonly #besides: number;
  #size = 0;

  /**
   * @param limit The most bytes of all values together.
   * @param besides Bytes that each value takes besides its own: the key and what stands beside the bytes.
   */
  constructor(limit: number, besides = 0) {
    this.#limit = limit;
    this.#besides = besides;
  }

  get(key: string): Value | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.#forget(key);
    if (this.#sizeOf(value) > this.#limit) return;
    this.#kept.set(key, value);
    this.#size += this.#sizeOf(value);
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#limit) return;
      this.#forget(oldest);
    }
  }

  #sizeOf({ bytes }: Value): number {
    return bytes.length + this.#besides;
  }

  #forget(key: string): void {
    const value = this.#kept.get(key);
    if (value === undefined) return;
    this.#size -= this.#sizeOf(value);
    this.#kept.delete(key);
  }
}
