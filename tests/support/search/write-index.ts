import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { searchPages } from "#lib/pages/inventory/search-pages";
import { searchWriters } from "#lib/search/files";
import type { Archive } from "./archive";

type Context = Parameters<(typeof searchWriters)["searchNames"]>[0];

/** Writes the files of our own search into a folder, at their addresses. Pages are left out. */
export function writeSearchIndex({ snapshot, contentFolder }: Archive, folder: string): void {
  const context: Context = { site: snapshot.publication.site, contentFolder };
  const made = new Set<string>();
  for (const { kind, address, data } of searchPages(snapshot, new Map())) {
    const write = searchWriters[kind as keyof typeof searchWriters] as (
      ...args: [Context, unknown]
    ) => string;
    const file = path.join(folder, address);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, write(context, data()));
  }
}
