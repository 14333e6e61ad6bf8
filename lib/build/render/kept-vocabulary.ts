import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { writeVocabulary } from "#lib/arabic/search/vocabulary";
import { writeAtomically } from "#lib/build/commit/write-atomically";

/** The vocabulary of the search that is kept with the compiled pages: its file, and the SHA-256 of that. */
export type KeptVocabulary = { file: string; hash: string };

/** In UTF-16, which is read twice as fast as UTF-8. */
export const vocabularyFile = "vocabulary";

function write(file: string): string {
  const text = writeVocabulary();
  writeAtomically(file, Buffer.from(text, "utf16le"));
  return text;
}

/** Makes the vocabulary of a folder. */
export function makeVocabulary(folder: string): KeptVocabulary {
  const file = path.join(folder, vocabularyFile);
  return { file, hash: hash("sha256", Buffer.from(write(file), "utf16le"), "hex") };
}

/** Reads a vocabulary; see `keepVocabulary`. Makes its file again if it is missing or damaged. */
export function readVocabulary({ file, hash: wanted }: KeptVocabulary): string {
  try {
    const bytes = readFileSync(file);
    if (hash("sha256", bytes, "hex") === wanted) return bytes.toString("utf16le");
  } catch {
    // It is made again below.
  }
  return write(file);
}
