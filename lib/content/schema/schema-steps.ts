import * as z from "zod";

/** Returns the schema inside `optional`, `default` and `nullable`. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

/** Returns the object schema of a union of an object and a shorter form; any other schema unchanged. */
export function asObject(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodUnion)) return schema;
  const object = schema.options.find((option) => option instanceof z.ZodObject);
  return object instanceof z.ZodObject ? object : schema;
}
