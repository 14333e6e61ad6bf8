import { describe, expect, test } from "vitest";
import { langOption, runCommand } from "#lib/build/command/command";
import { UsageError } from "#lib/build/command/usage-error";
import { PublicationError } from "#lib/content/messages/problems";

type Given = { values: Record<string, unknown>; positionals: string[]; language: string };

/** Runs a command with a switch, a value, a choice and up to two arguments. */
async function run(args: readonly string[], fail?: unknown) {
  const said = { out: "", err: "" };
  let given: Given | undefined;
  const code = await runCommand(
    {
      usage: { ar: "npm run x", en: "npm run x" },
      summary: { ar: "أمر للتجربة.", en: "A command to try." },
      options: {
        fix: { help: { ar: "يصحّح", en: "corrects" } },
        format: { value: "text|json", choices: ["text", "json"], help: { ar: "الشكل", en: "the form" } },
        explain: { value: "ADDRESS", help: { ar: "يشرح", en: "explains" } },
        ...langOption,
      },
      mostArguments: 2,
      variables: { CONTENT_DIR: { ar: "مجلد", en: "a folder" } },
      run: (all) => {
        given = all;
        if (fail !== undefined) throw fail;
        return 0;
      },
    },
    args,
    { log: (text) => (said.out += `${text}\n`), error: (text) => (said.err += `${text}\n`) },
  );
  return { code, given, ...said };
}

function systemError(code: string, more: object) {
  return Object.assign(new Error(`${code}: it failed`), { code, syscall: "open", ...more });
}

describe("arguments", () => {
  test.each([
    [[], { fix: false, format: undefined, explain: undefined, lang: undefined }, []],
    [["a", "--fix", "b"], { fix: true, format: undefined, explain: undefined, lang: undefined }, ["a", "b"]],
    [["--format", "json"], { fix: false, format: "json", explain: undefined, lang: undefined }, []],
    [["--format=json"], { fix: false, format: "json", explain: undefined, lang: undefined }, []],
    [["--explain", "/a=b/"], { fix: false, format: undefined, explain: "/a=b/", lang: undefined }, []],
    [["-37 دولاراً"], { fix: false, format: undefined, explain: undefined, lang: undefined }, ["-37 دولاراً"]],
    [
      ["-وللأسف- خبر"],
      { fix: false, format: undefined, explain: undefined, lang: undefined },
      ["-وللأسف- خبر"],
    ],
    [["--", "--fix"], { fix: false, format: undefined, explain: undefined, lang: undefined }, ["--fix"]],
    [["-5", "-"], { fix: false, format: undefined, explain: undefined, lang: undefined }, ["-5", "-"]],
  ])("%j", async (args, values, positionals) => {
    const { code, given } = await run(args);
    expect(code).toBe(0);
    expect(given).toMatchObject({ values, positionals, language: "ar" });
  });

  test.each([
    [["--bogus"], "--bogus", "--help"],
    [["--fxi"], "--fxi", "--fix"],
    [["-x"], "-x", "--help"],
    [["--__proto__"], "--__proto__", "--help"],
    [["--fix=yes"], "--fix", "وحده"],
    [["--explain"], "--explain", "ADDRESS"],
    [["--explain", "--fix"], "--explain", "ADDRESS"],
    [["--explain="], "--explain", "ADDRESS"],
    [["--format", "xml"], "xml", "text أو json"],
    [["--lang", "fr"], "fr", "ar أو en"],
    [["a", "b", "c"], "«c»", "احذفه"],
  ])("%j is reported in one sentence", async (args, what, remedy) => {
    const { code, out, err, given } = await run(args);
    expect([code, out, given]).toEqual([2, "", undefined]);
    expect(err).toContain(what);
    expect(err).toContain(remedy);
    expect(err.trimEnd()).not.toContain("\n");
    expect(err).toMatch(/[\u0621-\u064a]{2}/u);
  });

  test("in English if that is asked for", async () => {
    expect((await run(["--bogus", "--lang", "en"])).err).toBe(
      "This command has no option --bogus; --help lists its options.\n",
    );
    expect((await run(["--lang=en", "--format", "xml"])).err).toBe(
      '--format is "xml"; write text or json.\n',
    );
  });
});

describe("help", () => {
  test.each([["--help"], ["-h"]])("%s lists usage, options and variables, and does nothing", async (flag) => {
    const { code, out, err, given } = await run([flag, "--bogus"]);
    expect([code, err, given]).toEqual([0, "", undefined]);
    for (const words of [
      "أمر للتجربة.",
      "npm run x",
      "--format text|json",
      "--lang ar|en",
      "--help",
      "CONTENT_DIR",
    ])
      expect(out).toContain(words);
  });

  test("is English if that is asked for", async () => {
    const { out } = await run(["--help", "--lang", "en"]);
    expect(out).toContain("Usage: npm run x");
    expect(out).not.toMatch(/[\u0621-\u064a]/u);
  });

  test("is no option after --", async () => {
    expect((await run(["--", "--help"])).given?.positionals).toEqual(["--help"]);
  });
});

describe("a failure", () => {
  test.each([
    [systemError("EADDRINUSE", { port: 3000, address: "127.0.0.1" }), "المنفذ 3000", "PORT=3001"],
    [systemError("EACCES", { port: 80, address: "127.0.0.1" }), "المنفذ 80 لا يفتحه إلا مدير النظام", "1024"],
    [systemError("EADDRNOTAVAIL", { port: 80, address: "203.0.113.9" }), "203.0.113.9", "HOST"],
    [systemError("ENOTFOUND", { hostname: "nowhere.invalid" }), "nowhere.invalid", "HOST"],
    [
      systemError("EACCES", { path: "content/articles/2016/12/a.md" }),
      "content/articles/2016/12/a.md",
      "أذوناته",
    ],
    [systemError("ENOENT", { path: "content" }), "content", "المسار"],
    [systemError("ENOTDIR", { path: "content" }), "content", "المسار"],
    [systemError("EISDIR", { path: "content" }), "content", "المسار"],
    [systemError("ENOSPC", { path: "out/index.html" }), "out/index.html", "القرص"],
    [systemError("EMFILE", {}), "الملفات المفتوحة", "ulimit"],
    [new UsageError("اكتب عنواناً."), "اكتب عنواناً.", ""],
    [new Error("It failed."), "It failed.", ""],
  ])("%s is reported in one line", async (error, what, remedy) => {
    const { code, err } = await run([], error);
    expect(code).toBe(2);
    expect(err).toContain(what);
    expect(err).toContain(remedy);
    expect(err).not.toContain("    at ");
    expect(err.trimEnd()).not.toContain("\n");
  });

  test("of the publication lists its problems and ends with 1", async () => {
    const problem = { path: "a.md", line: 4, rule: "x", level: "error", ar: "خطأ.", en: "Wrong." } as const;
    const { code, err } = await run([], new PublicationError([problem]));
    expect(code).toBe(1);
    expect(err).toContain("a.md:4: x: خطأ.");
  });

  test("of the program itself keeps its stack", async () => {
    expect((await run([], new TypeError("It is undefined."))).err).toContain("    at ");
  });
});
