/** Calls a function with names in the global scope that browsers have, and takes them away again. */
export async function withGlobals<T>(
  names: Readonly<Record<string, unknown>>,
  run: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(names).map((name) => [name, Reflect.get(globalThis, name)] as const);
  Object.assign(globalThis, names);
  try {
    return await run();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(globalThis, name);
      else Reflect.set(globalThis, name, value);
    }
  }
}
