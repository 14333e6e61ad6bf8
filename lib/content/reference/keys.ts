import * as z from "zod";
import { unwrap } from "#lib/content/schema/schema-steps";

/** A key that editors may write. */
export type Key = {
  /** Its place in the file: `image.src`, `corrections[].at`. The items of a file that is a list have no prefix. */
  path: string;
  schema: z.ZodType;
  isRequired: boolean;
};

/** Returns the schema of what an editor writes: without wrappers and transformations. */
export function writtenSchema(schema: z.ZodType): z.ZodType {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodPipe)) return inner;
  return writtenSchema((inner.in instanceof z.ZodTransform ? inner.out : inner.in) as z.ZodType);
}

function withPrefix(prefix: string, name: string): string {
  return prefix === "" ? name : `${prefix}.${name}`;
}

/** Returns the key and all keys below it. */
function keyAndBelow(path: string, schema: z.ZodType): Key[] {
  const isRequired = !schema.safeParse(undefined).success;
  return [{ path, schema, isRequired }, ...keysOf(schema, path)];
}

/** Returns every key of a schema, at any depth, in the order of the schema. A key of a map that editors name is `ID`. */
export function keysOf(schema: z.ZodType, prefix = ""): Key[] {
  const written = writtenSchema(schema);
  if (written instanceof z.ZodUnion) {
    return written.options.flatMap((option) => keysOf(option as z.ZodType, prefix));
  }
  if (written instanceof z.ZodArray) {
    return keysOf(written.element as z.ZodType, prefix === "" ? "" : `${prefix}[]`);
  }
  if (written instanceof z.ZodRecord) {
    return keyAndBelow(withPrefix(prefix, "ID"), written.valueType as z.ZodType).map((key) => ({
      ...key,
      isRequired: key.isRequired && key.path !== withPrefix(prefix, "ID"),
    }));
  }
  if (!(written instanceof z.ZodObject)) return [];
  return Object.entries(written.shape).flatMap(([name, own]) =>
    keyAndBelow(withPrefix(prefix, name), own as z.ZodType),
  );
}
