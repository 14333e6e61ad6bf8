import * as z from "zod";
import { internalFile } from "#lib/hosting/internal-folder";
import type { RedirectList } from "#lib/newsroom/redirects";

/** Where the list of redirects is, relative to the site's folder. The publisher writes the file, the server reads it. */
export const redirectsFile = internalFile("redirects.json");

/** An address within the site. `//host` and `/\host` would lead out of it, and a lone surrogate cannot be encoded. */
const address = z
  .string()
  .regex(/^\/(?![/\\])/)
  .refine((text) => text.isWellFormed());

export const redirectsSchema = z.object({
  /** The new address by its redirect source, both decoded. */
  redirects: z.record(z.string(), address),
  /** Addresses that answer 410. */
  gone: z.array(z.string()),
}) satisfies z.ZodType<RedirectList>;

/** Redirects nothing. */
export const noRedirects: RedirectList = { redirects: {}, gone: [] };
