import path from "node:path";
import { describe, expect, test } from "vitest";
import { renderInThreads, StartedThread } from "#lib/build/render/worker-pool";
import { changedFileOf } from "#lib/content/files/changed-file";
import { temporaryFolder, writeFiles } from "../../../support/folders";

/** A worker thread that does as the address of each page says. */
const worker = `
import { parentPort } from "node:worker_threads";
let begun;
parentPort.on("message", (text) => {
  if (begun === undefined) {
    begun = text.begun;
    return;
  }
  const batch = JSON.parse(text);
  const rendered = [];
  for (const { address, file } of batch) {
    Atomics.add(begun, 0, 1);
    if (address === "/exits/") process.exit(3);
    if (address === "/fails/") return parentPort.postMessage({ rendered, error: "It fails." });
    if (address === "/changed/")
      return parentPort.postMessage({ rendered, error: "It differs.", changedFile: "articles/2016/12/a.md" });
    if (address === "/throws/") throw new Error("It throws.");
    rendered.push([file, "mark of " + address]);
  }
  parentPort.postMessage({ rendered });
});
`;

function moduleWith(source: string): string {
  const folder = temporaryFolder();
  writeFiles(folder, { "render-worker.mjs": source });
  return path.join(folder, "render-worker.mjs");
}

/** Renders pages. Returns their marks, sorted. */
async function run(addresses: readonly string[], size = 2, spare?: StartedThread): Promise<string[]> {
  let rendered = 0;
  const requests = addresses.map((address) => ({
    kind: "article" as const,
    address,
    data: {},
    file: `${address}index.html`,
  }));
  const context = { routes: {}, searchScript: "", site: {} as never };
  const marks = await renderInThreads(requests.values(), {
    site: temporaryFolder(),
    module: moduleWith(worker),
    context,
    size,
    spare,
    onRendered: (more) => (rendered += more),
  });
  expect(rendered).toBe(marks.length);
  return marks.map(([file, mark]) => `${file}: ${mark}`).sort();
}

const many = Array.from({ length: 200 }, (_, index) => `/${index}/`);

describe("worker threads", () => {
  test("render every page once", async () => {
    expect(await run(many)).toEqual(many.map((address) => `${address}index.html: mark of ${address}`).sort());
    expect(await run([])).toEqual([]);
    expect(await run(["/a/"], 4)).toHaveLength(1);
  });

  test("a page whose file has changed names the file, so that the publication is read again", async () => {
    const failure = run([...many.slice(0, 30), "/changed/"], 1).catch(changedFileOf);
    expect(await failure).toBe("articles/2016/12/a.md");
  });

  test.each([
    ["a page that fails", "/fails/", "It fails."],
    ["a thread that dies", "/exits/", "code 3"],
    ["a thread that throws", "/throws/", "It throws."],
  ])("%s names its address", async (_, address, why) => {
    const failure = run([...many.slice(0, 30), address, ...many.slice(30, 60)], 1);
    await expect(failure).rejects.toThrow(`${address} could not be rendered; nothing was published.`);
    await expect(failure).rejects.toThrow(why);
  });

  test("that were started ahead render as the others do, and are stopped", async () => {
    const spare = new StartedThread(moduleWith(worker));
    expect(await run(many, 1, spare)).toHaveLength(200);
    expect(spare.worker.threadId).toBe(-1);
  });

  test("that end before they get a page are told as a failure", async () => {
    const spare = new StartedThread(moduleWith("process.exit(4);"));
    await new Promise((resolve) => spare.worker.once("exit", resolve));
    await expect(run(many, 1, spare)).rejects.toThrow("code 4");
  });
});
