import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { writeCorpus } from "../corpus/corpus";
import { freshFolder, startBuild } from "./site";

const folder = freshFolder("watch");
const content = path.join(folder, "content");
const out = path.join(folder, "out");

function article(title: string, date: string): string {
  return `---\ntitle: ${title}\nbyline: مكتب الميناء\ndate: ${date}\nsource: برقية\ncategory: cities\n---\n\nنص الخبر في سطر واحد.\n`;
}

function page(slug: string): string {
  const file = path.join(out, `articles/2026/11/${slug}/index.html`);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** The folder of a month, by the clock of the publication: late on the last evening it is the next month in Riyadh. */
function monthOf(time: Date): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Riyadh" }).format(time);
  return day.slice(0, 7).replace("-", "/");
}

const patiently = { timeout: 100_000, interval: 100 };

test("a newsroom's server follows its files and its clock", async () => {
  writeCorpus(content, { articles: 12, seed: 7, years: 1 });
  const { child, done } = startBuild({ content, out, now: "" }, ["--watch"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stdout?.on("data", (bytes: Buffer) => {
    said += bytes.toString("utf8");
  });
  child.stderr?.on("data", (bytes: Buffer) => {
    said += bytes.toString("utf8");
  });
  await vi.waitFor(() => expect(said).toMatch(/^published \d+ pages/m), patiently);

  // A file in a folder that was not there when the watching began.
  const month = path.join(content, "articles/2026/11");
  mkdirSync(month, { recursive: true });
  writeFileSync(path.join(month, "first.md"), article("خبر أول من الميناء", "2026-11-01"));
  await vi.waitFor(() => expect(page("first")).toContain("خبر أول من الميناء"), patiently);

  // A fault is told, and nothing is lost by it.
  writeFileSync(path.join(month, "first.md"), article("خبر أول مصحّح", "2026-13-01"));
  await vi.waitFor(() => expect(said).toMatch(/articles\/2026\/11\/first\.md:4: \S+: /), patiently);
  expect(page("first")).toContain("خبر أول من الميناء");
  writeFileSync(path.join(month, "first.md"), article("خبر أول مصحّح", "2026-11-01"));
  await vi.waitFor(() => expect(page("first")).toContain("خبر أول مصحّح"), patiently);

  // An embargo ends while nobody touches a file.
  const embargo = new Date(Date.now() + 15_000);
  const folderOfEmbargo = path.join(content, "articles", monthOf(embargo));
  mkdirSync(folderOfEmbargo, { recursive: true });
  const builds = () => said.split("published ").length;
  const before = builds();
  writeFileSync(
    path.join(folderOfEmbargo, "embargoed.md"),
    article("خبر ينتظر موعده", embargo.toISOString()),
  );
  await vi.waitFor(() => expect(builds()).toBeGreaterThan(before), patiently);
  const address = path.relative(content, folderOfEmbargo);
  const embargoed = path.join(out, address, "embargoed/index.html");
  if (Date.now() < embargo.getTime()) expect(existsSync(embargoed)).toBe(false);
  await vi.waitFor(() => expect(existsSync(embargoed)).toBe(true), patiently);
  expect(Date.now()).toBeGreaterThanOrEqual(embargo.getTime());

  child.kill("SIGINT");
  await done;
}, 300_000);
