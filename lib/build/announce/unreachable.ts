import { UserFacingError } from "#lib/config/user-facing-error";

/** Returns the code of the system's error (`ENOTFOUND`), which `fetch` hides in a cause, or else its name or message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && typeof error.code === "string") return error.code;
  if (error.cause !== undefined) return reasonOf(error.cause);
  return error.name === "Error" ? error.message : error.name;
}

/** Returns the error to throw when no server answers at an address. */
export function unreachable(url: string, error: unknown): UserFacingError {
  const reason = reasonOf(error);
  return new UserFacingError({
    ar: `لا يمكن الوصول إلى ${url} (${reason})، فتحقق من الرابط ومن الشبكة ثم أعد الأمر.`,
    en: `${url} cannot be reached (${reason}); check the address and the network, then run the command again.`,
  });
}
