import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Layout, routeOf } from "#lib/publish/batches";
import { engineHash } from "#lib/publish/fingerprint";
import { NextBuild } from "#lib/publish/next-build";
import { openWholeEdition } from "#lib/publish/open-edition";
import type { Plan, PlannedPage } from "#lib/publish/plan";
import { planPublication } from "#lib/publish/publish";
import { stagedFile } from "#lib/publish/switch";
import { takeOver } from "#lib/publish/take-over";
import { writeJob } from "#lib/render/job";
import { freshFolder } from "./site";

const root = process.cwd();
const engine = engineHash(root);
const onProgress = () => {};

/** What is hardest to write into a head or a body. */
const hostile = `---
title: '</noscript></batch-page><b>"&amp; ''نص'''
summary: 'السطر الأول <i>"مقتبس"</i> & ما بعده'
byline: [كريم منصور, 'O''Brien & Sons <x>']
date: 2026-09-12T10:00:00+03:00
updated: 2026-09-13T10:00:00+03:00
source: { name: '"A" & <B>', url: "https://example.org/?a=1&b=2" }
category: science
tags: ['AT&T "الهاتف"', ميناء]
corrections: [{ at: 2026-09-13T10:00:00+03:00, text: '<b>صُحّح</b> & بُدّل' }]
---

نص فيه <b>وسم</b> و\`</batch-page>\` و\`<noscript>\` و"اقتباس" & علامات.
`;
const hostilePage = "articles/2026/09/hostile/index.html";

/** An article of an author who has written so many that the list goes on. */
function oneOfMany(minute: number): string {
  const front = { title: `خبر ${minute}`, byline: "كاتبة التجربة", source: "وكالة", category: "cities" };
  const lines = Object.entries({ ...front, date: `2026-08-01T01:${minute}:00+03:00` });
  return `---\n${lines.map(([key, value]) => `${key}: ${value}`).join("\n")}\n---\n\nنص.\n`;
}

/** The sample publication, with what it lacks of things that a head or a list can show. */
function writePublication(): string {
  const content = freshFolder("batches/content");
  const write = (file: string, text: string) => writeFileSync(path.join(content, file), text);
  cpSync("content", content, { recursive: true });
  write("articles/2026/09/hostile.md", hostile);
  write("authors/writer.md", "---\nname: كاتبة التجربة\n---\n\nتكتب كل يوم.\n");
  for (let minute = 10; minute < 60; minute++)
    write(`articles/2026/08/of-many-${minute}.md`, oneOfMany(minute));
  const settings = readFileSync("content/site.yaml", "utf8").replace(/^social:.*\n(?: .*\n)*/m, "");
  write("site.yaml", `${settings}\nsocial: [https://x.com/barqiya]\n`);
  return content;
}

async function planAll(contentFolder: string): Promise<Plan> {
  const options = {
    root,
    site: freshFolder("batches/site"),
    contentFolder,
    // Pictures are made once for all tests.
    stateFolder: path.resolve(".barqiya"),
    siteUrl: undefined,
    now: Date.parse("2026-11-02T00:00:00+03:00"),
    isFull: true,
    onProgress,
  };
  const edition = await openWholeEdition(root, options, engine);
  return (await planPublication(edition, options, engine)).plan;
}

/** Every page that can be in a batch, in batches and by its own route. */
function layOutBothWays({ pages }: Plan): Record<"byRoutes" | "byBatches", Layout> {
  const exemplars = new Map<string, PlannedPage>();
  const others: PlannedPage[] = [];
  for (const page of pages) {
    const route = routeOf(page);
    if (route === undefined) continue;
    if (exemplars.has(route)) others.push(page);
    else exemplars.set(route, page);
  }
  const first = [...exemplars.values()];
  return {
    byRoutes: { alone: [...first, ...others], batches: [] },
    byBatches: { alone: first, batches: [first, others.slice(0, 100), others.slice(100)] },
  };
}

test("a page in a batch is the same bytes as by its own route, whatever it shows", async () => {
  const plan = await planAll(writePublication());
  const { byRoutes, byBatches } = layOutBothWays(plan);
  const { alone } = byRoutes;
  const kinds = new Set(alone.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(["article", "month", "category", "tag", "author"]));

  const job = freshFolder("batches/job");
  const next = new NextBuild({ root, distDir: ".next/publish", job, engine, onProgress });
  const others = plan.pages.filter((page) => !alone.includes(page) && page.file.endsWith(".html"));
  const rendered = await next.render(alone.length, () =>
    writeJob(job, plan.frame, { ...byBatches, alone: [...alone, ...others] }),
  );

  const take = (name: string, layout: Layout) => {
    const site = freshFolder(`batches/${name}`);
    const insides = takeOver(site, layout, rendered, undefined);
    const read = ({ file }: PlannedPage) => ({
      html: readFileSync(stagedFile(site, file), "utf8"),
      inside: insides.get(file),
    });
    return new Map(alone.map((page) => [page.file, read(page)]));
  };
  const [ones, twos] = [take("by-routes", byRoutes), take("by-batches", byBatches)];
  expect(ones.get(hostilePage)?.html).toContain("<title>&lt;/noscript&gt;&lt;/batch-page&gt;&lt;b&gt;");
  expect(ones.get(hostilePage)?.html).toContain('name="twitter:site" content="@barqiya"');
  const differing = [...ones.keys()].filter((file) => twos.get(file)?.html !== ones.get(file)?.html);
  expect(differing).toEqual([]);
  expect(twos).toEqual(ones);
});
