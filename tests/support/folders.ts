import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, onTestFinished } from "vitest";

function newFolder(whenDone: (clear: () => void) => void): string {
  const around = mkdtempSync(path.join(tmpdir(), "barqiya-"));
  whenDone(() => rmSync(around, { recursive: true, force: true }));
  // Where a test publishes into it, the publisher's own folder lies beside it.
  const folder = path.join(around, "folder");
  mkdirSync(folder);
  return folder;
}

/** An empty folder of this test's own, which goes when the test ends. */
export function temporaryFolder(): string {
  return newFolder(onTestFinished);
}

/** An empty folder for all tests of a file; to be asked for outside of them. */
export function folderOfFile(): string {
  return newFolder(afterAll);
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

export const fixtures = path.resolve(import.meta.dirname, "../fixtures");

/** The small publication itself, for those who only read it. */
export const validFolder = path.join(fixtures, "valid");

/** A copy of the small publication in `fixtures/valid`, with other files in it. */
export function publicationFolder(files: Files = {}): string {
  const folder = temporaryFolder();
  cpSync(validFolder, folder, { recursive: true });
  writeFiles(folder, files);
  return folder;
}

/** A file of a publication as the reader knows it. */
export function fileIn(root: string, file: string): { path: string; hash: string } {
  return {
    path: file,
    hash: createHash("sha256")
      .update(readFileSync(path.join(root, file)))
      .digest("hex"),
  };
}
