import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { writeFiles } from "../support/folders";
import { deadLinks, freshFolder } from "./site";

const folder = freshFolder("first-paper");
const out = path.join(folder, "out");

/** A block of the document: a file to write, or commands to run. */
type Block = { file?: string; commands?: string[]; text: string };

/** Returns the fenced blocks of a document. A block below a line with only a path in backticks is that file. */
function blocksOf(document: string): Block[] {
  const fences = document.matchAll(/(?:^`([^`\n]+)`\n\n)?^```(\w+)\n(.*?)^```$/gms);
  return [...fences].map(([, file, language, text = ""]) => {
    if (file !== undefined) return { file, text };
    if (language !== "sh") throw new Error(`This block is no file and no command:\n${text}`);
    return { commands: text.trim().split("\n"), text };
  });
}

const [arabic = [], english = []] = ["docs/ar/first-paper.md", "docs/first-paper.md"].map((file) =>
  blocksOf(readFileSync(file, "utf8")),
);

/** Runs a command of the document: those of the program in the checkout, which is installed, and others in the test's folder. */
function run(command: string): string {
  if (command === "npm ci") return "";
  const isOurs = command.startsWith("npm run ");
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
    cwd: isOurs ? process.cwd() : folder,
    encoding: "utf8",
    env: {
      ...process.env,
      CONTENT_DIR: path.join(folder, "content"),
      OUT_DIR: out,
      SITE_URL: "",
      PUBLISH_AT: "2026-11-20T00:00:00+03:00",
    },
  });
  if (status !== 0) throw new Error(`${command}\n${stdout}${stderr}`);
  return stdout;
}

const said = new Map<string, string>();

beforeAll(() => {
  cpSync("tests/fixtures/valid", path.join(folder, "content"), { recursive: true });
  for (const { file, commands = [], text } of arabic) {
    if (file !== undefined) writeFiles(folder, { [file]: text });
    for (const command of commands) said.set(command, run(command));
  }
}, 300_000);

const page = (name: string) => readFileSync(path.join(out, name), "utf8");

describe("docs/first-paper.md, as it is followed", () => {
  test("has the same files and commands in both languages", () => {
    expect(english).toEqual(arabic);
    expect(arabic.length).toBeGreaterThan(10);
  });

  test("runs each of its commands", () => {
    expect([...said.keys()]).toEqual(["npm ci", "rm -r content", "npm run check", "npm run build"]);
  });

  test("the check warns of the lead without a picture, as the document says, and of nothing else", () => {
    expect(said.get("npm run check")?.match(/: [a-z-]+: /g)).toEqual([": front-lead-picture: "]);
  });

  test("the site has the three articles and nothing of the sample", () => {
    const articles = readdirSync(path.join(out, "articles/2026/11"), { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && existsSync(path.join(entry.parentPath, entry.name, "index.html")),
      )
      .map(({ name }) => name);
    expect(articles.sort()).toEqual(["fish-market-moves", "library-reopens", "why-one-district"]);
    expect(existsSync(path.join(out, "articles/2016"))).toBe(false);
    expect(deadLinks(out)).toEqual([]);
  });

  test("the front has its name, masthead, colours and words, and the lead that was chosen", () => {
    const front = page("index.html");
    const own = ["<title>نشرة الوادي", "data-masthead", "#0b4a50", "كل ما نشرناه", "تصدر من حي الوادي منذ"];
    expect(own.filter((one) => !front.includes(one))).toEqual([]);
    const [first] = [...front.matchAll(/href="(\/articles\/[^"]+\/)"/g)].map(([, address]) => address);
    expect(first).toBe("/articles/2026/11/library-reopens/");
  });

  test("the newest article would lead without front.yaml, so the choice counts", () => {
    expect(page("feed.xml").match(/<entry>.*?<title[^>]*>([^<]*)/s)?.[1]).toBe("لماذا نكتب عن حي واحد");
  });
});
