import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { nginxFiles } from "#lib/hosting/hosts/nginx";
import { emptyPolicy } from "#lib/hosting/policy";
import { noRedirects } from "#lib/hosting/redirects";
import { temporaryFolder, writeFiles } from "../../../support/folders";
import { isOnMachine } from "../../../support/tools";
import { operationsPages, readDeployFile } from "./deploy-files";

const publishUnit = readDeployFile("systemd/barqiya-publish.service");

/** The command that gives nginx its rules, from the unit. */
const [, renewRules = ""] = /^ExecStart=\+\/bin\/sh -c '(.*)'$/m.exec(publishUnit) ?? [];

/** The command of the one line of a crontab, without its five fields of time (crontab(5)). */
const [, cronCommand = ""] =
  /^(?:\S+ ){5}(.*)$/m.exec(readDeployFile("crontab").replace(/^#.*\n/gm, "")) ?? [];

function workflowCommands(file: string): string[] {
  const { jobs } = parse(readDeployFile(file));
  return Object.values<{ steps: { run?: string }[] }>(jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => (run === undefined ? [] : [run.replace(/\$\{\{.*?\}\}/g, "value")])),
  );
}

/** The commands that make the image, each on one line. */
const imageCommands = [
  ...readDeployFile("container/Containerfile")
    .replace(/\\\n/g, "")
    .matchAll(/^RUN (.*)$/gm),
].map(([, command = ""]) => command);

const { check, pages } = parse(readDeployFile("gitlab-ci.yml"), { merge: true });

const commands: Readonly<Record<string, string>> = {
  "github-actions.yml": workflowCommands("github-actions.yml").join("\n"),
  "full-rebuild.yml": workflowCommands("full-rebuild.yml").join("\n"),
  "gitlab-ci.yml": [...check.before_script, ...check.script, ...pages.script].join("\n"),
  crontab: cronCommand,
  Containerfile: imageCommands.join("\n"),
  "barqiya-publish.service": renewRules,
  ...Object.fromEntries(
    operationsPages.map((page) => {
      const blocks = [...readDeployFile(page).matchAll(/^```sh\n(.*?)^```$/gms)];
      return [page, blocks.map(([, block = ""]) => block).join("")];
    }),
  ),
};

describe.each(Object.entries(commands))("the shell commands of %s", (_, text) => {
  test("are shell", () => {
    expect(text).not.toBe("");
    execFileSync("bash", ["-n", "-c", text]);
  });

  test.runIf(isOnMachine("shellcheck"))("have no fault that shellcheck knows", () => {
    expect(faultsOf(text)).toBe("");
  });
});

function faultsOf(text: string): string {
  return spawnSync("shellcheck", ["-s", "bash", "-"], { input: text, encoding: "utf8" }).stdout;
}

test.runIf(isOnMachine("shellcheck"))("a variable without quotes is seen", () => {
  expect(faultsOf("cp $file /tmp/")).toContain("SC2086");
});

test("a crontab has no percent sign, which would end its command", () => {
  expect(cronCommand).not.toContain("%");
});

test.each(["https://example.org", "https://example.org/a/b"])(
  "the rules of the image name its own folder (%s)",
  (siteUrl) => {
    const site = {
      folder: "/engine/out",
      siteUrl,
      policy: emptyPolicy,
      redirects: noRedirects,
      files: () => [],
    };
    const text = nginxFiles(site).files.find(({ name }) => name === "server.conf")?.text ?? "";
    const folder = temporaryFolder();
    writeFiles(folder, { "server.conf": text });
    const [, sed = ""] = /(sed .*) \/hosts\/server\.conf$/.exec(imageCommands.join("\n")) ?? [];
    execFileSync("sh", ["-c", `${sed} server.conf`], { cwd: folder });
    const changed = readFileSync(path.join(folder, "server.conf"), "utf8");
    expect(text).toContain("/engine/out");
    expect(changed).not.toContain("/engine");
    expect(changed).toContain('"/site');
  },
);

describe("the unit gives nginx its rules", () => {
  /** Runs the command of the unit, with a folder for /etc/nginx/barqiya; the arguments that nginx got. */
  function run(made: string, given: string): { calls: string; rules: string; code: number | null } {
    const folder = temporaryFolder();
    const log = path.join(folder, "calls");
    writeFiles(folder, {
      ".barqiya/hosts/nginx/server.conf": made,
      "bin/nginx": `#!/bin/sh\necho "$@" >> ${log}\n`,
      "etc/server.conf": given,
    });
    chmodSync(path.join(folder, "bin/nginx"), 0o755);
    mkdirSync(path.join(folder, "etc"), { recursive: true });
    const { status } = spawnSync("sh", ["-c", renewRules.replaceAll("/etc/nginx/barqiya", `${folder}/etc`)], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}/bin:${process.env.PATH}` },
    });
    return {
      calls: existsSync(log) ? readFileSync(log, "utf8") : "",
      rules: readFileSync(path.join(folder, "etc/server.conf"), "utf8"),
      code: status,
    };
  }

  test("if they have changed", () => {
    expect(run("new", "old")).toEqual({ calls: "-t\n-s reload\n", rules: "new", code: 0 });
  });

  test("and leaves it alone if they have not", () => {
    expect(run("same", "same")).toEqual({ calls: "", rules: "same", code: 0 });
  });
});
