import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Progress } from "#lib/build/progress";
import { markOf } from "#lib/build/state/look.mjs";
import type { PlannedObject, UploadPlan } from "#lib/build/upload/plan-upload";
import type { Store } from "#lib/build/upload/store";
import { type Uploaded, unsure, writeUploaded } from "#lib/build/upload/uploaded-list";
import { UserFacingError } from "#lib/config/user-facing-error";

/** How many requests are under way at once. */
const atOnce = 16;

type UploadOptions = { site: string; store: Store; onProgress: Progress };

/** The fingerprint of an object: its mark in the manifest, and its metadata. */
export function fingerprintOf(mark: string, metadata: unknown): string {
  return `${mark}-${hash("sha256", JSON.stringify(metadata), "base64url").slice(0, 11)}`;
}

/** Does a task for each item, some at once. After a failure no further task begins; then the first failure is thrown. */
async function forEach<Item>(items: readonly Item[], task: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  let hasFailed = false;
  const work = async () => {
    for (const item of queue) {
      if (hasFailed) return;
      try {
        await task(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const done = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const result of done) if (result.status === "rejected") throw result.reason;
}

/** @throws {UserFacingError} if the file is not the one that was published: its fingerprint would tell the next upload a lie. */
function readPublished(site: string, { key, fingerprint }: PlannedObject): Buffer {
  const bytes = readFileSync(path.join(site, key));
  if (fingerprint.startsWith(markOf(bytes))) return bytes;
  const file = path.join(site, key);
  throw new UserFacingError({
    ar: `تغيّر الملف ${file} بعد نشره، فأعد صنعه بالأمر npm run build -- --verify ثم أعد الرفع.`,
    en: `${file} was changed after it was published; make it again with npm run build -- --verify, then upload again.`,
  });
}

/**
 * Makes a bucket equal to a site, stage by stage. Before anything is uploaded or removed, the list in the bucket calls it unsure; so an
 * upload that is interrupted at any moment is finished by the next one, and no object is forgotten.
 */
export async function upload(
  plan: UploadPlan,
  uploaded: Uploaded,
  { site, store, onProgress }: UploadOptions,
): Promise<void> {
  const { arriving, changing, removals } = plan;
  const total = arriving.flat().length + changing.flat().length + removals.flat().length;
  if (total === 0) return;
  const list = new Map(uploaded);
  for (const { key } of changing.flat()) list.set(key, unsure.there);
  for (const key of [...arriving.flat().map((object) => object.key), ...removals.flat()])
    list.set(key, unsure.missing);
  await writeUploaded(store, list);
  let done = 0;
  const count = () => onProgress("uploading", ++done, total);
  const put = async (object: PlannedObject) => {
    await store.put(object, readPublished(site, object));
    list.set(object.key, object.fingerprint);
    count();
  };
  const remove = async (key: string) => {
    await store.remove(key);
    list.delete(key);
    count();
  };
  try {
    for (const stage of arriving) await forEach(stage, put);
    // From here on, pages may point to what is new. An upload after an interrupted one has to know that it is there.
    if (arriving.length > 0) await writeUploaded(store, list);
    for (const stage of changing) await forEach(stage, put);
    for (const stage of removals) await forEach(stage, remove);
  } catch (error) {
    // Saves the next upload what is done. The older list is right as well.
    await writeUploaded(store, list).catch(() => undefined);
    throw error;
  }
  await writeUploaded(store, list);
}
