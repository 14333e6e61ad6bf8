import { copyFileSync, readFileSync } from "node:fs";
import type * as z from "zod";
import { unusedFile, unusedSchema } from "#lib/build/commit/clean-stores";
import type { Notify } from "#lib/build/notice";
import { lookFile, lookSchema } from "#lib/build/state/look";
import { retiredFile, retiredSchema } from "#lib/build/state/retired";
import { twinsFile, twinsSchema } from "#lib/build/twins/twins-record";
import { policyFile, policySchema } from "#lib/hosting/policy";
import { redirectsFile, redirectsSchema } from "#lib/hosting/redirects";

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function parses(schema: z.ZodType, text: string): boolean {
  try {
    return schema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** Keeps a copy of a broken file under another name. Returns the name. An older copy is replaced. */
export function keepBroken(file: string): string {
  const copy = `${file}.broken`;
  copyFileSync(file, copy);
  return copy;
}

/** Says that a file of the publisher is broken, if it is. The file is ignored by those who read it, and written again. */
export function reportBroken(file: string, schema: z.ZodType, notify: Notify): void {
  const text = readText(file);
  if (text === undefined || parses(schema, text)) return;
  const copy = keepBroken(file);
  notify({
    ar: `الملف ${file} تالف، فأُهمل ويُكتب من جديد، ونسخته التالفة باسم ${copy}. صفحات الموقع لا تتأثر به.`,
    en: `${file} is broken, so it is ignored and written again; the broken one is kept as ${copy}. No page of the site depends on it.`,
  });
}

/** Says which of the publisher's small files are broken. The manifest and the journal are handled where they are read. */
export function reportBrokenState(site: string, stateFolder: string, notify: Notify): void {
  reportBroken(policyFile(site), policySchema, notify);
  reportBroken(redirectsFile(site), redirectsSchema, notify);
  reportBroken(retiredFile(site), retiredSchema, notify);
  reportBroken(lookFile(site), lookSchema, notify);
  reportBroken(twinsFile(site), twinsSchema, notify);
  reportBroken(unusedFile(stateFolder), unusedSchema, notify);
}
