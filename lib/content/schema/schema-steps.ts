import { z } from "zod";

/** The schema of a key's value, whether the key may be left out or not. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

/** Of a key that may hold an object or something shorter, the object. */
export function asObject(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodUnion)) return schema;
  const object = schema.options.find((option) => option instanceof z.ZodObject);
  return object instanceof z.ZodObject ? object : schema;
}
