import * as z from "zod";
import type { Store } from "#lib/build/upload/store";
import { UserFacingError } from "#lib/config/user-facing-error";

/** The object with the list of what was uploaded. Web servers do not serve hidden names, and no file of a site has one. */
export const uploadedKey = ".barqiya-uploaded.json";

/** Stands for a fingerprint that is not known, because an upload was interrupted: an object that is in the bucket, or one that may be missing there. */
export const unsure = { there: "?", missing: "-" } as const;

const uploadedSchema = z.object({ version: z.literal(1), objects: z.record(z.string(), z.string()) });

/** The fingerprint of each object that an upload has put into the bucket, by key. */
export type Uploaded = ReadonlyMap<string, string>;

/**
 * Reads the list; an empty one if there is none, as before the first upload.
 *
 * @throws {UserFacingError} if it is no such list: it is not known then what is to be removed.
 */
export async function readUploaded(store: Store): Promise<Uploaded> {
  const text = await store.read(uploadedKey);
  if (text === undefined) return new Map();
  try {
    return new Map(Object.entries(uploadedSchema.parse(JSON.parse(text)).objects));
  } catch {
    throw new UserFacingError({
      ar: `قائمة ما رُفع (${uploadedKey} في المخزن) تالفة أو من نسخة أخرى من هذا البرنامج. احذفها ليُرفع الموقع كله من جديد، ثم احذف من المخزن ما ليس في الموقع.`,
      en: `The list of uploaded objects (${uploadedKey} in the bucket) is broken or of another version. Delete it, so that the whole site is uploaded again; then remove from the bucket what is not in the site.`,
    });
  }
}

/** Writes the list. It is for uploads alone, so no cache may keep it. */
export async function writeUploaded(store: Store, uploaded: Uploaded): Promise<void> {
  const objects = Object.fromEntries([...uploaded].sort(([one], [other]) => (one < other ? -1 : 1)));
  const object = { key: uploadedKey, contentType: "application/json", cacheControl: "no-store" };
  await store.put(object, Buffer.from(`${JSON.stringify({ version: 1, objects })}\n`));
}
