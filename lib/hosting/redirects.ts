import * as z from "zod";
import { internalFile } from "#lib/hosting/internal-folder";
import type { RedirectList } from "#lib/newsroom/redirects";

/** The name of the list of redirects among the publisher's own files. */
export const redirectsName = "redirects.json";

/** The file with the redirects of a site. The publisher writes it, the server reads it. */
export function redirectsFile(site: string): string {
  return internalFile(site, redirectsName);
}

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
