import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { getShell } from "#lib/pages";
import { type Frame, Job, openJob, writeJob } from "#lib/render/job";
import { anEdition, aPublication } from "../../support/editions";
import { temporaryFolder } from "../../support/folders";

const frame: Frame = { site: aPublication().site, shell: getShell(anEdition({})), contentFolder: "content" };

describe("a job", () => {
  const job = () => {
    const folder = temporaryFolder();
    writeJob(folder, frame, [
      { kind: "text", address: "/about/", data: { title: "عن النشرة\nسطر", url: "/about/" } },
      { kind: "tag", address: "/tags/حلب/", data: { heading: "وسم: حلب 😀" } },
      { kind: "tag", address: "/tags/نفط/", data: { heading: "وسم: نفط" } },
      { kind: "robots", address: "/robots.txt", data: {} },
    ]);
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

  test("lists the addresses of a kind, none where there is none", () => {
    expect(job().addresses("tag")).toEqual(["/tags/حلب/", "/tags/نفط/"]);
    expect(job().addresses("article")).toEqual([]);
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
    writeJob(folder, frame, [{ kind: "text", address: "/about/", data: { title: "عن النشرة" } }]);
    expect((await opened).get("text", "/about/")).toEqual({ title: "عن النشرة" });
  });
});
