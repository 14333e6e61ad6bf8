import path from "node:path";
import { parseDate } from "#lib/arabic/dates/dates";
import { UserFacingError } from "#lib/config/user-facing-error";

/** Settings from environment variables, for scripts and for Next. */
export type Environment = {
  /** The publication's folder, absolute. */
  contentFolder: string;
  /** The folder of caches, which may be deleted at any time; absolute. */
  stateFolder: string;
  /** Replaces the `url` of `site.yaml`. */
  siteUrl: string | undefined;
  /** "Now", in milliseconds since 1970 (UTC). */
  now: number;
};

/**
 * Reads `CONTENT_DIR`, `STATE_DIR`, `SITE_URL` and `PUBLISH_AT` (ISO 8601).
 *
 * @throws when `PUBLISH_AT` is not a date.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, folder: string): Environment {
  const publishAt = variables.PUBLISH_AT;
  const now = publishAt === undefined || publishAt === "" ? new Date() : parseDate(publishAt, "UTC");
  if (now === undefined)
    throw new UserFacingError({
      ar: `قيمة PUBLISH_AT هي «${publishAt}»، فاكتب تاريخاً مثل 2016-12-01T21:40:00+03:00`,
      en: `PUBLISH_AT is "${publishAt}"; write a date such as 2016-12-01T21:40:00+03:00.`,
    });
  return {
    contentFolder: path.resolve(/* turbopackIgnore: true */ folder, variables.CONTENT_DIR || "content"),
    stateFolder: path.resolve(/* turbopackIgnore: true */ folder, variables.STATE_DIR || ".barqiya"),
    siteUrl: variables.SITE_URL || undefined,
    now: now.getTime(),
  };
}
