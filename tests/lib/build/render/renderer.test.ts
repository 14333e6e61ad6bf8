import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { takeFromParts } from "#lib/build/render/renderer";
import { Manifest } from "#lib/build/state/manifest";
import { UserFacingError } from "#lib/config/user-facing-error";
import { internalFile, internalFolder } from "#lib/hosting/internal-folder";
import { temporaryFolder, writeFiles } from "../../../support/folders";
import { planOf } from "../../../support/plans";
import { anArticle, aSnapshot } from "../../../support/snapshots";

const plan = planOf(aSnapshot({ articles: [anArticle("a", "2016-12-01T10:00:00Z")] }), new Manifest());

test.each([
  ["has no list beside it", undefined],
  ["has a broken list", "barqiya manifest"],
])("a part that %s is named, with the folder to bring along", async (_, manifest) => {
  const part = path.join(temporaryFolder(), "part-1");
  mkdirSync(part);
  if (manifest !== undefined) writeFiles(internalFolder(part), { "manifest.tsv": manifest });
  const merging = takeFromParts([part]).render(temporaryFolder(), plan, Promise.resolve());
  const error = await merging.catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(UserFacingError);
  const { ar, en } = (error as UserFacingError).words;
  for (const words of [ar, en]) expect(words).toContain(internalFile(part, "manifest.tsv"));
  expect(ar).toContain(internalFolder(part));
});
