import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { PageData, PageKind } from "#lib/page";
import { getShell } from "#lib/pages";
import { type Frame, Job, openJob, writeJob } from "#lib/render/job";
import { anEdition, aPublication } from "../../support/editions";
import { temporaryFolder } from "../../support/folders";

const frame: Frame = { site: aPublication().site, shell: getShell(anEdition({})), contentFolder: "content" };

function aPage(kind: PageKind, address: string, data: object) {
  return { kind, address, data: () => data as PageData[PageKind] };
}

describe("a job", () => {
  const job = () => {
    const folder = temporaryFolder();
    const about = aPage("text", "/about/", { title: "عن النشرة\nسطر", url: "/about/" });
    const tags = [
      aPage("tag", "/tags/حلب/", { heading: "وسم: حلب 😀" }),
      aPage("tag", "/tags/نفط/", { heading: "وسم: نفط" }),
      aPage("tag", "/tags/ماء/", { heading: "وسم: ماء" }),
    ] as const;
    const robots = aPage("robots", "/robots.txt", {});
    writeJob(folder, frame, { alone: [about, tags[0], tags[1], robots], batches: [[tags[0]], [tags[2]]] });
    return new Job(folder);
  };

  test("hands over what was written, page by page, whatever the order of asking", () => {
    const open = job();
    expect(open.get("tag", "/tags/نفط/")).toEqual({ heading: "وسم: نفط" });
    expect(open.get("text", "/about/")).toEqual({ title: "عن النشرة\nسطر", url: "/about/" });
    expect(open.get("tag", "/tags/حلب/")).toEqual({ heading: "وسم: حلب 😀" });
    expect(open.get("robots", "/robots.txt")).toEqual({});
    expect(open.frame).toEqual(frame);
  });

  test("lists the addresses of a kind that have a route to themselves, none where there is none", () => {
    expect(job().addresses("tag")).toEqual(["/tags/حلب/", "/tags/نفط/"]);
    expect(job().addresses("article")).toEqual([]);
  });

  test("hands over the batches, and the pages that are in batches alone", () => {
    const open = job();
    expect(open.batches).toEqual([
      [{ kind: "tag", address: "/tags/حلب/" }],
      [{ kind: "tag", address: "/tags/ماء/" }],
    ]);
    expect(open.get("tag", "/tags/ماء/")).toEqual({ heading: "وسم: ماء" });
  });

  test.each([
    ["another kind", "article", "/about/"],
    ["another address", "text", "/missing/"],
  ] as const)("has nothing under %s", (_, kind, address) => {
    expect(job().get(kind, address)).toBeUndefined();
  });

  test("is waited for by those who come before it is written, and is whole when they see it", async () => {
    const folder = temporaryFolder();
    const opened = openJob(folder);
    const early = await Promise.race([opened, sleep(50)]);
    expect(early).toBeUndefined();
    writeJob(folder, frame, { alone: [aPage("text", "/about/", { title: "عن النشرة" })], batches: [] });
    expect((await opened).get("text", "/about/")).toEqual({ title: "عن النشرة" });
  });
});
