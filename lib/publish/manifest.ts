import { readFileSync } from "node:fs";

/** What stands at one address of the site. */
export type Standing = {
  /** What it was made from; see {@link fingerprint}. */
  fingerprint: string;
  /** The policy's names for the style sheets inside it. */
  styles: string[];
  /** And for the script of the search, which one page has. */
  scripts?: string[];
};

/** What stands on the whole site, by the path of its file below the site's folder. */
export type Manifest = Map<string, Standing> & {
  /** The seals under which pages stand as they are; see `lib/seals.ts`. */
  seals?: ReadonlySet<string>;
};

const version = "barqiya manifest 2";

/** One line a file, so that a hundred thousand of them are read in a moment. */
export function serializeManifest(manifest: Manifest): string {
  const lines = [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { fingerprint, styles, scripts = [] }]) =>
      [fingerprint, styles.join(","), file, ...scripts].join("\t"),
    );
  const seals = [...(manifest.seals ?? [])].sort().join(",");
  return `${[version, seals, ...lines].join("\n")}\n`;
}

/** @returns what stands, or an empty manifest where there is none or it is of another version. */
export function readManifest(file: string): Manifest {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return new Map();
  }
  const [head, seals = "", ...lines] = text.replace(/\n$/, "").split("\n");
  const manifest: Manifest = new Map();
  if (head !== version) return manifest;
  if (seals !== "") manifest.seals = new Set(seals.split(","));
  for (const line of lines) {
    const [fingerprint = "", styles = "", path = "", ...scripts] = line.split("\t");
    manifest.set(path, {
      fingerprint,
      styles: styles === "" ? [] : styles.split(","),
      ...(scripts.length > 0 && { scripts }),
    });
  }
  return manifest;
}
