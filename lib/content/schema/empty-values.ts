import * as z from "zod";
import { invisible } from "#lib/content/reader/front-matter/fence";
import { asObject, unwrap } from "#lib/content/schema/schema-steps";

const blank = new RegExp(`^[\\s${invisible}]*$`);

/** Returns whether a text has nothing that a reader sees. */
export function isBlank(text: string): boolean {
  return blank.test(text);
}

/** Returns whether a value holds no text, no number and no boolean, at any depth. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return isBlank(value);
  return typeof value === "object" && Object.values(value).every(isEmpty);
}

function isOptional(schema: z.ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/**
 * Returns the data without empty optional keys. Templates and forms write `summary: ""`, `tags:`, or `image:` with nothing
 * below it; they mean the same as no key. Lists keep their empty items, so that indexes stay the same.
 */
export function withoutEmptyKeys(schema: z.ZodType, data: unknown): unknown {
  const inner = asObject(unwrap(schema));
  if (inner instanceof z.ZodArray && Array.isArray(data)) {
    return data.map((item) => withoutEmptyKeys(inner.element as z.ZodType, item));
  }
  if (!(inner instanceof z.ZodObject) || typeof data !== "object" || data === null || Array.isArray(data)) {
    return data;
  }
  const shape: Partial<Record<string, z.ZodType>> = inner.shape;
  const entries = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    const own = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (isOptional(own) && isEmpty(value)) return [];
    return [[key, own === undefined ? value : withoutEmptyKeys(own, value)]];
  });
  return Object.fromEntries(entries);
}
