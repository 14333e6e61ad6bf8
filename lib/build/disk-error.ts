import { existsSync, statfsSync } from "node:fs";
import path from "node:path";
import type { Language } from "#lib/build/command/language";
import { journalFile } from "#lib/build/commit/journal";
import { UserFacingError } from "#lib/config/user-facing-error";

type Say = Readonly<Record<Language, (folder: string) => string>>;

const permission: Say = {
  ar: (folder) => `لا يسمح النظام بالكتابة في المجلد ${folder}، فغيّر أذوناته ثم أعد الأمر.`,
  en: (folder) =>
    `The system does not permit to write to ${folder}; change its permissions and run the command again.`,
};

/** Why nothing can be written to a folder, by the code of the system call, and what to do. */
const reasons = {
  ENOSPC: {
    ar: (folder) => `امتلأ القرص الذي فيه المجلد ${folder}، فأخلِ فيه مكاناً ثم أعد الأمر.`,
    en: (folder) => `The disk of ${folder} is full; make room and run the command again.`,
  },
  EDQUOT: {
    ar: (folder) =>
      `استُنفدت الحصة المسموح بها من القرص الذي فيه المجلد ${folder}، فاحذف ملفات أو اطلب حصة أكبر ثم أعد الأمر.`,
    en: (folder) =>
      `The quota of the disk of ${folder} is used up; remove files or ask for more, and run the command again.`,
  },
  EROFS: {
    ar: (folder) =>
      `القرص الذي فيه المجلد ${folder} للقراءة فقط، فاسمح بالكتابة عليه أو اختر مجلداً آخر (OUT_DIR أو STATE_DIR).`,
    en: (folder) =>
      `The disk of ${folder} is read-only; make it writable, or choose another folder (OUT_DIR or STATE_DIR).`,
  },
  EACCES: permission,
  EPERM: permission,
} satisfies Record<string, Say>;

type Code = keyof typeof reasons;

/** How libraries that do not pass the code on word it. */
const wordings: readonly [RegExp, Code][] = [
  [/no space left on device/i, "ENOSPC"],
  [/quota exceeded/i, "EDQUOT"],
  [/read-only file system/i, "EROFS"],
];

function isCode(code: unknown): code is Code {
  return typeof code === "string" && Object.hasOwn(reasons, code);
}

function codeOf(error: Error): Code | undefined {
  if ("code" in error && isCode(error.code)) return error.code;
  return wordings.find(([wording]) => wording.test(error.message))?.[1];
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** The folder in which a call failed; the one with the least room if the system names none. Undefined for other folders. */
function folderOf(error: Error, code: Code, folders: readonly string[]): string | undefined {
  const named = [...("dest" in error ? [error.dest] : []), ...("path" in error ? [error.path] : [])];
  const files = named.filter((one) => typeof one === "string").map((one) => path.resolve(one));
  const found = folders.find((folder) =>
    files.some((file) => file === folder || file.startsWith(folder + path.sep)),
  );
  if (
    found !== undefined ||
    files.length > 0 ||
    !(code === "ENOSPC" || code === "EDQUOT" || code === "EROFS")
  )
    return found;
  return folders.toSorted((one, other) => freeBytes(one) - freeBytes(other))[0];
}

const unchanged = {
  ar: "لم يُنشر شيء، والموقع باقٍ كما كان.",
  en: "Nothing was published; the site stands as it was.",
};

/** The journal was written, so some files may have been moved. */
const unfinished = {
  ar: "بدأ وضع الملفات الجديدة في الموقع، ويُتمّه الأمر التالي.",
  en: "The new files are being put in place; the next run finishes that.",
};

/**
 * Returns the error to throw when a publication could not write: it names the folder, what to do, and what became of the site.
 * Any other error is returned as it is.
 *
 * @param folders The folders that a publication writes to; a folder inside another one comes first.
 */
export function toDiskError(error: unknown, site: string, folders: readonly string[]): unknown {
  if (!(error instanceof Error) || error instanceof UserFacingError) return error;
  const code = codeOf(error);
  const folder = code && folderOf(error, code, folders);
  if (code === undefined || folder === undefined) return error;
  const rest = existsSync(journalFile(site)) ? unfinished : unchanged;
  return new UserFacingError({
    ar: `${reasons[code].ar(folder)} ${rest.ar}`,
    en: `${reasons[code].en(folder)} ${rest.en}`,
  });
}
