import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { PageData, PageKind } from "#lib/page";
import type { Shell, ShownSite } from "#lib/views";

/** What frames every page, and where the texts are. */
export type Frame = { site: ShownSite; shell: Shell; contentFolder: string };

/** Addresses by kind, each with the place of its data in the data file: offset and length in bytes. */
type Listing = Frame & { pages: Partial<Record<PageKind, Record<string, [number, number]>>> };

const listFile = "job.json";
const dataFile = "data.ndjson";

export type JobPage = { kind: PageKind; address: string; data: unknown };

/** Writes what Next is to render into a folder that its processes can read page by page. */
export function writeJob(folder: string, frame: Frame, pages: Iterable<JobPage>): void {
  const listing: Listing = { ...frame, pages: {} };
  const file = openSync(path.join(folder, dataFile), "w");
  let offset = 0;
  for (const { kind, address, data } of pages) {
    const bytes = Buffer.from(`${JSON.stringify(data)}\n`);
    writeFileSync(file, bytes);
    listing.pages[kind] ??= {};
    listing.pages[kind][address] = [offset, bytes.length];
    offset += bytes.length;
  }
  closeSync(file);
  // All at once, and last: somebody may be waiting for it.
  const whole = path.join(folder, listFile);
  writeFileSync(`${whole}.part`, JSON.stringify(listing));
  renameSync(`${whole}.part`, whole);
}

/** A job as Next's processes see it: the list in memory, the data read page by page. */
export class Job {
  readonly frame: Frame;
  readonly #pages: Listing["pages"];
  readonly #data: number;

  constructor(folder: string) {
    const { pages, ...frame }: Listing = JSON.parse(
      readFileSync(/* turbopackIgnore: true */ path.join(folder, listFile), "utf8"),
    );
    this.frame = frame;
    this.#pages = pages;
    this.#data = openSync(/* turbopackIgnore: true */ path.join(folder, dataFile), "r");
  }

  addresses(kind: PageKind): string[] {
    return Object.keys(this.#pages[kind] ?? {});
  }

  get<K extends PageKind>(kind: K, address: string): PageData[K] | undefined {
    const place = this.#pages[kind]?.[address];
    if (place === undefined) return undefined;
    const [offset, length] = place;
    const bytes = Buffer.alloc(length);
    readSync(this.#data, bytes, 0, length, offset);
    return JSON.parse(bytes.toString("utf8"));
  }
}

const waitMilliseconds = 10;

/** Opens a job when it is written: a publication starts Next before it knows what there is to render. */
export async function openJob(folder: string): Promise<Job> {
  while (!existsSync(/* turbopackIgnore: true */ path.join(folder, listFile))) {
    await setTimeout(waitMilliseconds);
  }
  return new Job(folder);
}
