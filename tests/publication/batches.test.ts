import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { routeOf } from "#lib/publish/batches";
import { engineHash } from "#lib/publish/fingerprint";
import { NextBuild } from "#lib/publish/next-build";
import { openWholeEdition } from "#lib/publish/open-edition";
import type { PlannedPage } from "#lib/publish/plan";
import { planPublication } from "#lib/publish/publish";
import { stagedFile } from "#lib/publish/switch";
import { takeOver } from "#lib/publish/take-over";
import { writeJob } from "#lib/render/job";
import { freshFolder } from "./site";

const root = process.cwd();
const folder = freshFolder("batches");
const [content, stateFolder, job] = ["content", "state", "job"].map((name) => path.join(folder, name));

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

test("a page in a batch is the same bytes as by its own route, whatever it shows", {
  timeout: 300_000,
}, async () => {
  if (content === undefined || stateFolder === undefined || job === undefined) throw new Error("No folders.");
  cpSync("content", content, { recursive: true });
  writeFileSync(path.join(content, "articles/2026/09/hostile.md"), hostile);
  // So many by one author that the list goes on.
  writeFileSync(path.join(content, "authors/much.md"), "---\nname: كثيرة النشر\n---\n\nتكتب كل يوم.\n");
  for (let day = 10; day < 60; day++) {
    const front = `title: خبر ${day}\nbyline: كثيرة النشر\ndate: 2026-08-01T01:${day}:00+03:00\nsource: وكالة\ncategory: cities`;
    writeFileSync(path.join(content, `articles/2026/08/daily-${day}.md`), `---\n${front}\n---\n\nنص.\n`);
  }
  const settings = path.join(content, "site.yaml");
  writeFileSync(
    settings,
    `${readFileSync(settings, "utf8").replace(/^social:(?:\n {2}.*)*/m, "")}\nsocial: [https://x.com/barqiya]\n`,
  );
  const site = freshFolder("batches/site");
  const engine = engineHash(root);
  const onProgress = () => {};
  const options = {
    root,
    site,
    contentFolder: content,
    stateFolder,
    siteUrl: undefined,
    now: Date.parse("2026-11-02T00:00:00+03:00"),
    isFull: true,
    onProgress,
  };
  const edition = await openWholeEdition(root, options, engine);
  const { plan } = await planPublication(edition, options, engine);

  const exemplars = new Map<string, PlannedPage>();
  const others: PlannedPage[] = [];
  for (const page of plan.pages) {
    const route = routeOf(page);
    if (route === undefined) continue;
    if (exemplars.has(route)) others.push(page);
    else exemplars.set(route, page);
  }
  const alone = [...exemplars.values(), ...others];
  const batches = [[...exemplars.values()], others.slice(0, 100), others.slice(100)];
  freshFolder("batches/job");
  const next = new NextBuild({ root, distDir: ".next/publish", job, engine, onProgress });
  const fixed = plan.pages.filter((page) => !alone.includes(page) && page.file.endsWith(".html"));
  const rendered = await next.render(alone.length, () =>
    writeJob(job, plan.frame, { alone: [...alone, ...fixed], batches }),
  );

  const [byRoutes, byBatches] = [freshFolder("batches/by-routes"), freshFolder("batches/by-batches")];
  const insides = [
    takeOver(byRoutes, { alone, batches: [] }, rendered, undefined),
    takeOver(byBatches, { alone: [...exemplars.values()], batches }, rendered, undefined),
  ];
  const read = (to: string) =>
    new Map(alone.map(({ file }) => [file, readFileSync(stagedFile(to, file), "utf8")]));
  const [one, other] = [read(byRoutes), read(byBatches)];
  expect(others.length).toBeGreaterThan(150);
  expect(new Set([...exemplars.keys()].map((route) => route.split(" ")[0]))).toEqual(
    new Set(["article", "month", "category", "tag", "author"]),
  );
  expect(one.get("articles/2026/09/hostile/index.html")).toContain("&lt;/batch-page&gt;&lt;b&gt;");
  expect(one.get("articles/2026/09/hostile/index.html")).toContain('name="twitter:site" content="@barqiya"');
  expect([...one.keys()].filter((file) => one.get(file) !== other.get(file))).toEqual([]);
  for (const { file } of alone) expect(insides[1]?.get(file)).toEqual(insides[0]?.get(file));
});
