import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BrandDrawings, Drawing } from "#lib/content/publication";

/** Returns the name of a masthead's drawing in `/media/`. */
export function mastheadName({ hash }: Pick<Drawing, "hash">): string {
  return `${hash.slice(0, 16)}-masthead.svg`;
}

/** Writes the drawings of the masthead into the folder of pictures, unless they are there. Returns their names. */
export function writeMastheads({ masthead }: BrandDrawings, folder: string): string[] {
  if (masthead === undefined) return [];
  mkdirSync(folder, { recursive: true });
  const drawings = [masthead.day, masthead.night];
  for (const drawing of drawings) {
    const file = path.join(folder, mastheadName(drawing));
    if (existsSync(file)) continue;
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, drawing.svg);
    renameSync(temporary, file);
  }
  return [...new Set(drawings.map(mastheadName))];
}
