import type { Language } from "#lib/build/command/language";
import { UsageError } from "#lib/build/command/usage-error";
import { reportFailure } from "#lib/build/report";
import { UserFacingError } from "#lib/config/user-facing-error";
import { PublicationError } from "#lib/content/messages/problems";

type SystemError = Error & { code: string; path?: unknown; port?: unknown; address?: unknown };

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}

type Say = (what: string) => string;

const permission = {
  ar: (what: string) => `لا يسمح النظام بفتح ${what}، فغيّر أذوناته.`,
  en: (what: string) => `The system does not permit to open ${what}; change its permissions.`,
};

/** What a failed system call means, by its code. `what` is a file, or an address with its port. */
const systemWords: Readonly<Record<string, Record<Language, Say>>> = {
  EACCES: permission,
  EPERM: permission,
  ENOENT: {
    ar: (what) => `لا وجود لـ ${what}، فصحّح المسار.`,
    en: (what) => `There is no ${what}; correct the path.`,
  },
  ENOTDIR: {
    ar: (what) => `${what} ملف وليس مجلداً، فصحّح المسار.`,
    en: (what) => `${what} is a file and no folder; correct the path.`,
  },
  EISDIR: {
    ar: (what) => `${what} مجلد وليس ملفاً، فصحّح المسار.`,
    en: (what) => `${what} is a folder and no file; correct the path.`,
  },
  ELOOP: {
    ar: (what) => `الروابط الرمزية في ${what} تدور، فصحّحها.`,
    en: (what) => `The symbolic links of ${what} lead in a circle; correct them.`,
  },
  EROFS: {
    ar: (what) => `القرص الذي عليه ${what} للقراءة فقط، فاختر مجلداً آخر.`,
    en: (what) => `The disk of ${what} is read-only; choose another folder.`,
  },
  ENOSPC: {
    ar: (what) => `امتلأ القرص عند كتابة ${what}، فأخلِ فيه مكاناً ثم أعد الأمر.`,
    en: (what) => `The disk is full at ${what}; make room and run the command again.`,
  },
  EMFILE: {
    ar: () => "بلغ عدد الملفات المفتوحة حدّ النظام، فارفع الحد (ulimit -n) ثم أعد الأمر.",
    en: () => "Too many files are open; raise the limit (ulimit -n) and run the command again.",
  },
  EADDRINUSE: {
    ar: (what) => `المنفذ ${what} يستعمله برنامج آخر، فأوقفه أو اختر منفذاً آخر، مثل PORT=3001`,
    en: (what) =>
      `Port ${what} is in use; stop the other program, or choose another port, such as PORT=3001.`,
  },
  EADDRNOTAVAIL: {
    ar: (what) => `عنوان الشبكة ${what} ليس لهذا الجهاز، فصحّح HOST.`,
    en: (what) => `${what} is no address of this machine; correct HOST.`,
  },
  ENOTFOUND: {
    ar: (what) => `لا جهاز اسمه ${what}، فصحّح HOST.`,
    en: (what) => `There is no host ${what}; correct HOST.`,
  },
};

/** Ports below 1024 belong to the administrator. */
const reservedPort: Record<Language, Say> = {
  ar: (port) => `المنفذ ${port} لا يفتحه إلا مدير النظام، فاختر منفذاً من 1024 فصاعداً، مثل PORT=3001`,
  en: (port) =>
    `Only the administrator can open port ${port}; choose a port from 1024 upwards, such as PORT=3001.`,
};

function subjectOf({ path, port, address, code, ...rest }: SystemError): string {
  if (code === "EADDRINUSE") return String(port);
  if (typeof path === "string") return path;
  if ("hostname" in rest) return String(rest.hostname);
  return address === undefined ? "" : String(address);
}

/** Returns the message of a failed system call; undefined for a code without one, and for other errors. */
function systemMessage(error: unknown, language: Language): string | undefined {
  if (!isSystemError(error)) return undefined;
  if (error.code === "EACCES" && error.port !== undefined) return reservedPort[language](`${error.port}`);
  const subject = subjectOf(error);
  if (subject === "" && error.code !== "EMFILE") return undefined;
  return systemWords[error.code]?.[language](subject);
}

/** What a command ends with: 1 if the publication has errors, 2 if the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** Returns what to print for an error that ended a command, and its exit code. */
export function describeFailure(error: unknown, language: Language): { text: string; exitCode: ExitCode } {
  if (error instanceof PublicationError) return { text: reportFailure(error, language), exitCode: 1 };
  if (error instanceof UserFacingError) return { text: error.words[language], exitCode: 2 };
  if (error instanceof UsageError) return { text: error.message, exitCode: 2 };
  return { text: systemMessage(error, language) ?? reportFailure(error, language), exitCode: 2 };
}
