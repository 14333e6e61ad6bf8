import type { z } from "zod";
import { defaultLimits } from "#lib/config/site";
import { isThere } from "#lib/content/files/found-files";
import type { Front, FrontEntry, FrontSection } from "#lib/content/publication";
import type { YamlSource } from "#lib/content/reader/front-matter/yaml";
import { type Read, readYaml } from "#lib/content/reader/read-settings";
import { frontSchema } from "#lib/content/schema/front-schema";

/** The file in which editors arrange the front page. */
const path = "front.yaml";

/** The front page of a publication whose editors choose nothing. */
export const noFront: Front = { stories: [], opinion: [], sections: [] };

type Written = z.output<ReturnType<typeof frontSchema>>;
type Position = readonly (string | number)[];

/** Adds the lines of the file to what is written in it. */
function withLines({ layout, lead, stories, opinion, sections }: Written, source: YamlSource): Front {
  const endOf = (until: number | undefined, at: Position) =>
    until === undefined ? {} : { until: { at: until, line: source.lineOf([...at, "until"]) } };
  const toEntry = (one: NonNullable<Written["lead"]>, at: Position): FrontEntry => ({
    id: one.article,
    line: source.lineOf([...at, "article"]),
    ...endOf(one.until, at),
  });
  const toSection = (
    { id, count, until }: NonNullable<Written["sections"]>[number],
    at: Position,
  ): FrontSection => ({
    id,
    line: source.lineOf([...at, "id"]),
    ...(count !== undefined && { count }),
    ...endOf(until, at),
  });
  return {
    ...(layout && { breaking: { line: source.lineOf(["layout"]) } }),
    ...(lead && { lead: toEntry(lead, ["lead"]) }),
    stories: (stories ?? []).map((one, index) => toEntry(one, ["stories", index])),
    opinion: (opinion ?? []).map((one, index) => toEntry(one, ["opinion", index])),
    sections: (sections ?? []).map((one, index) => toSection(one, ["sections", index])),
  };
}

/** Reads `front.yaml`: what editors choose for the front page. The file may be missing or empty. */
export function readFront(root: string, timeZone: string, limits = defaultLimits): Read<Front> {
  if (!isThere(root, path)) return { value: noFront, problems: [] };
  const { value, problems, source } = readYaml(root, path, frontSchema(timeZone).nullable(), limits);
  if (value === undefined) return { value: undefined, problems };
  return { value: value === null || source === undefined ? noFront : withLines(value, source), problems };
}
