import { UserFacingError } from "#lib/config/user-facing-error";

/**
 * Reads `COMPRESS`: `on` makes compressed twins of texts; `off`, which is the default, removes them.
 *
 * @throws {UserFacingError} for any other word.
 */
export function readCompress(value: string | undefined): boolean {
  if (value === undefined || value === "" || value === "off") return false;
  if (value === "on") return true;
  throw new UserFacingError({
    ar: `قيمة COMPRESS هي «${value}»، فاكتب on أو off`,
    en: `COMPRESS is "${value}"; write on or off.`,
  });
}
