import type { Language } from "#lib/build/command/language";
import { UsageError } from "#lib/build/command/usage-error";
import { editorStrings } from "#lib/config/strings";

/** Where a site is uploaded to: a bucket, and the beginning of all keys in it, which is empty or ends with a slash. */
export type Target = { bucket: string; prefix: string };

/** Names of buckets as Amazon allows them ("Bucket naming rules"): 3 to 63 characters, no address of a machine. */
const bucketName = /^(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9](?:[a-z0-9-]|\.(?!\.)){1,61}[a-z0-9]$/;

/**
 * Reads `s3://bucket/prefix`.
 *
 * @throws {UsageError} if it is anything else.
 */
export function readTarget(text: string | undefined, language: Language): Target {
  const words = editorStrings[language].upload;
  if (text === undefined) throw new UsageError(words.noTarget);
  const [, bucket = "", path = ""] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
  const names = path.split("/").filter((name) => name !== "");
  if (!bucketName.test(bucket) || names.some((name) => /^\.{1,2}$/.test(name)))
    throw new UsageError(words.wrongTarget(text));
  return { bucket, prefix: names.map((name) => `${name}/`).join("") };
}

/**
 * Reads the address of a store that is not Amazon's.
 *
 * @throws {UsageError} if it is no address of a server.
 */
export function readEndpoint(text: string | undefined, language: Language): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "")
    throw new UsageError(editorStrings[language].upload.wrongEndpoint(text));
  return url.href.replace(/\/+$/, "");
}
