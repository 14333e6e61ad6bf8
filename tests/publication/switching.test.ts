import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { addressOfFile } from "#lib/config/urls";
import { createSiteServer } from "#lib/server/server";
import { addArticle, writeCorpus } from "../corpus/corpus";
import { Readers } from "./readers";
import { build, freshFolder, hashesOf } from "./site";

/** `npm run test:endurance` reads for ten minutes. */
const seconds = Number(process.env.READING_SECONDS ?? 30);
const publications = seconds > 60 ? 20 : 3;

const folder = freshFolder("switching");
const content = path.join(folder, "content");
const out = path.join(folder, "out");

/**
 * Files that have no address, and those of search segments: a changed segment has another name, and the search reads the list
 * of segments again when one of them is gone.
 */
const leaves = /^(?:own\/|404\.html$|search\/index\/\d)/;

async function serve(): Promise<number> {
  const server = createSiteServer({ folder: out });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return bound.port;
}

/** Changes every page: the name of the publication stands on all of them. One more article changes the lists. */
function change(number: number): void {
  const settings = path.join(content, "site.yaml");
  const text = readFileSync(settings, "utf8");
  writeFileSync(settings, text.replace(/^name: .*$/m, `name: برقية الطبعة ${number}`));
  addArticle(content, number);
}

test(`readers get whole answers, each of one publication, while ${publications} publications switch the site`, async () => {
  writeCorpus(content, { articles: 30, seed: 9, pictures: 3 });
  await build({ content, out });
  const versions = [hashesOf(out)];
  const files = [...(versions[0]?.keys() ?? [])].filter((file) => !leaves.test(file));
  const addresses = files.map((file) => encodeURI(addressOfFile(file)));
  const readers = new Readers(await serve(), addresses);
  const begun = performance.now();
  const stop = readers.start(4);
  const due = (number: number) => begun + ((number * seconds) / (publications + 1)) * 1000;
  for (let number = 1; number <= publications; number += 1) {
    await sleep(Math.max(0, due(number) - performance.now()));
    change(number);
    await build({ content, out });
    versions.push(hashesOf(out));
  }
  await sleep(Math.max(1000, begun + seconds * 1000 - performance.now()));
  await stop();

  expect(readers.problems.slice(0, 20)).toEqual([]);
  const strange = [...readers.seen].flatMap(([file, hashes]) => {
    const published = new Set(versions.map((version) => version.get(file)));
    return [...hashes].some((hash) => !published.has(hash)) ? [file] : [];
  });
  expect(strange).toEqual([]);
  const home = readers.seen.get("index.html")?.size;
  console.log(`${readers.answers} answers, ${readers.seen.size} files, ${home} versions of the home page`);
  expect(readers.answers).toBeGreaterThan(1000);
  expect(home).toBeGreaterThan(1);
}, 1_200_000);

test("the readers see what is wrong", async () => {
  const pages: Record<string, [status: number, headers: Record<string, string>, body: string]> = {
    "/half/": [200, { "content-type": "text/html" }, "<html>"],
    "/styled/": [200, { "content-type": "text/html" }, "<style>a{}</style></html>\n"],
    "/gone/": [404, {}, ""],
  };
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    const [status, headers, body] = pages[request.url ?? ""] ?? [
      200,
      { etag: '"1"' },
      `${count}`.padStart(9),
    ];
    response.writeHead(status, { ...headers, "content-length": body.length }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  const readers = new Readers(port, [...Object.keys(pages), "/changing"]);
  const stop = readers.start(4);
  await sleep(1000);
  await stop();
  const told = readers.problems.join("\n");
  for (const problem of [
    "/half/ identity: half a page",
    "/styled/ identity: its style is not in its policy",
    "/gone/ identity: 404",
    'two contents with the tag "1"',
  ])
    expect(told).toContain(problem);
});
