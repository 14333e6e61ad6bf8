import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { freshFolder } from "./site";

const folder = freshFolder("commands");
const content = path.join(folder, "content");
cpSync(path.resolve("tests/fixtures/valid"), content, { recursive: true });

function run(args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", ...args], {
    encoding: "utf8",
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: path.join(folder, "out"),
      PUBLISH_AT: "",
      ...environment,
    },
  });
  return { status, stdout, stderr };
}

const commands = [
  "build",
  "start",
  "dev",
  "check",
  "new",
  "announce",
  "upload",
  "hosts",
  "next-change",
  "redirects",
  "bench",
  "fonts",
  "icons",
  "sbom",
  "reference",
];

describe.each(commands)("npm run %s", (command) => {
  test("has help", () => {
    const { status, stdout, stderr } = run([command, "--help"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(command === "start" ? "npm start" : `npm run ${command}`);
    expect(stdout).toContain("--help");
  });

  test("refuses an unknown option in one sentence", () => {
    const { status, stdout, stderr } = run([command, "--bogus"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^[^\n]*--bogus[^\n]*\n$/);
  });
});

test("the kept program of a command is ASCII, so that V8 keeps it in half the memory", () => {
  const program = readFileSync(".barqiya/scripts/scripts-build.cjs");
  expect(program.length).toBeGreaterThan(1_000_000);
  expect(program.every((byte) => byte < 128)).toBe(true);
});

describe("wrong use is reported in one sentence, with the exit code 2", () => {
  test.each<[string[], Record<string, string>, string]>([
    [[], {}, "No command is named."],
    [["nothing"], {}, 'There is no command "nothing".'],
    [["new"], {}, "اكتب عنوان المقال"],
    [["build", "--merge"], {}, "--merge"],
    [["build", "extra"], {}, "«extra»"],
    [["build", "--shard", "0/2"], {}, "--shard"],
    [["build"], { PUBLISH_AT: "أمس" }, "PUBLISH_AT"],
    [["build"], { SITE_URL: "example" }, "SITE_URL"],
    [["start"], { PORT: "99999" }, "PORT"],
    [["dev"], { PORT: "abc" }, "PORT"],
    [["dev"], { HOST: "203.0.113.9" }, "HOST"],
    [["check"], { CONTENT_DIR: path.join(content, "site.yaml") }, "site.yaml"],
    [["build"], { COMPRESS: "yes" }, "COMPRESS"],
    [["upload"], {}, "s3://"],
    [["upload", "newspaper"], {}, "«newspaper»"],
    [["upload", "s3://newspaper", "--endpoint", "example"], {}, "--endpoint"],
    [["upload", "s3://newspaper"], { AWS_ACCESS_KEY_ID: "" }, "AWS_ACCESS_KEY_ID"],
    [["bench", "nothing"], {}, "publish, lighthouse, search, server, hosts, twins, desk"],
  ])("%j %j", (args, environment, words) => {
    const { status, stderr } = run(args, environment);
    expect(status).toBe(2);
    const last = stderr.trimEnd().split("\n").at(-1);
    expect(last).toContain(words);
    expect(stderr).not.toContain("    at ");
  });

  test("a hub that does not answer", () => {
    const site = path.join(content, "site.yaml");
    expect(run(["build"], { PUBLISH_AT: "2017-01-01" }).status).toBe(0);
    cpSync(site, `${site}.bak`);
    writeFileSync(site, "hub: http://127.0.0.1:9/\n", { flag: "a" });
    const { status, stderr } = run(["announce"]);
    cpSync(`${site}.bak`, site);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^لا يمكن الوصول إلى http:\/\/127\.0\.0\.1:9\/ [^\n]*\n$/);
  });
});

test("a title that begins with a hyphen is a title", () => {
  const { status, stdout } = run(["new", "-37 دولاراً"], { PUBLISH_AT: "2016-12-09" });
  expect([status, stdout]).toEqual([0, expect.stringContaining("articles/2016/12/37-")]);
});

describe("npm run check", () => {
  test("reports as one JSON document", () => {
    const { stdout } = run(["check", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ errors: 0, problems: expect.any(Array) });
  });

  test("reports as annotations of GitHub Actions, and ends with 1 if there are errors", () => {
    writeFileSync(path.join(content, "articles/2016/12/fault.md"), "---\ntitle: خبر\n---\n\nنص.\n");
    const { status, stdout } = run(["check", "--format", "github", "--lang", "en"], {
      GITHUB_WORKSPACE: folder,
    });
    expect(status).toBe(1);
    for (const line of stdout.trimEnd().split("\n"))
      expect(line).toMatch(/^::(?:error|warning) file=content\//);
    expect(stdout).toContain("::error file=content/articles/2016/12/fault.md,line=2,title=missing-key::");
  });
});
