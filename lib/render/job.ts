import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page, PageData, PageKind } from "#lib/page";
import type { Shell, ShownSite } from "#lib/views";

/** What frames every page, and where the texts are. */
export type Frame = { site: ShownSite; shell: Shell; contentFolder: string };

/** A page of a job, by its kind and its address. */
type JobEntry = { kind: PageKind; address: string };

type Listing = Frame & {
  /** Addresses by kind, each with the place of its data in the data file: offset and length in bytes. */
  places: Partial<Record<PageKind, Record<string, [number, number]>>>;
  /** What is rendered by its own route. */
  alone: JobEntry[];
  /** What is rendered many at a time; see `lib/publish/batches.ts`. */
  batches: JobEntry[][];
};

const listFile = "job.json";
const dataFile = "data.ndjson";

type JobPage = Pick<Page, "kind" | "address" | "data">;

/** What Next is to render: pages by their own routes, and pages many at a time. A page may be among both. */
export type Order = { alone: readonly JobPage[]; batches: readonly (readonly JobPage[])[] };

/** Writes what Next is to render into a folder that its processes can read page by page. */
export function writeJob(folder: string, frame: Frame, { alone, batches }: Order): void {
  const toEntry = ({ kind, address }: JobPage): JobEntry => ({ kind, address });
  const listing: Listing = {
    ...frame,
    places: {},
    alone: alone.map(toEntry),
    batches: batches.map((pages) => pages.map(toEntry)),
  };
  const file = openSync(path.join(folder, dataFile), "w");
  let offset = 0;
  for (const { kind, address, data } of new Set([...alone, ...batches.flat()])) {
    const bytes = Buffer.from(`${JSON.stringify(data())}\n`);
    writeFileSync(file, bytes);
    listing.places[kind] ??= {};
    listing.places[kind][address] = [offset, bytes.length];
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
  readonly batches: readonly (readonly JobEntry[])[];
  readonly #alone: readonly JobEntry[];
  readonly #places: Listing["places"];
  readonly #data: number;

  constructor(folder: string) {
    const { places, alone, batches, ...frame }: Listing = JSON.parse(
      readFileSync(/* turbopackIgnore: true */ path.join(folder, listFile), "utf8"),
    );
    this.frame = frame;
    this.batches = batches;
    this.#alone = alone;
    this.#places = places;
    this.#data = openSync(/* turbopackIgnore: true */ path.join(folder, dataFile), "r");
  }

  /** The addresses of a kind that are rendered by their own routes. */
  addresses(kind: PageKind): string[] {
    return this.#alone.filter((page) => page.kind === kind).map(({ address }) => address);
  }

  get<K extends PageKind>(kind: K, address: string): PageData[K] | undefined {
    const place = this.#places[kind]?.[address];
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
