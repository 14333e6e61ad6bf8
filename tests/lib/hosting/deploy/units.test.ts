import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../../../support/folders";
import { isOnMachine } from "../../../support/tools";
import { deployFiles, readDeployFile } from "./deploy-files";

const units = deployFiles.filter((file) => /\.(service|timer)$/.test(file));

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

test.each(units)("%s is a unit of systemd", (file) => {
  let section = "";
  for (const line of readDeployFile(file).split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [, name] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (name !== undefined) {
      section = name;
      expect(Object.keys(unitKeys)).toContain(name);
    } else expect(unitKeys[section], line).toContain(line.split("=")[0]);
  }
  expect(section).not.toBe("");
});

/** What systemd itself says of units. Their programs may be elsewhere on this machine, so one that is there stands for them. */
function faultsOf(unitTexts: Readonly<Record<string, string>>): string[] {
  const folder = temporaryFolder();
  const here = Object.entries(unitTexts).map(([name, text]) => [
    name,
    text.replace(/\/usr\/bin\/(?:npm|git)\b/g, process.execPath),
  ]);
  writeFiles(folder, Object.fromEntries(here));
  const files = Object.keys(unitTexts).map((name) => path.join(folder, name));
  const { stdout, stderr } = spawnSync("systemd-analyze", ["verify", ...files], { encoding: "utf8" });
  // Units of the machine itself may have faults of their own.
  return `${stdout}${stderr}`
    .split("\n")
    .filter((line) => Object.keys(unitTexts).some((name) => line.includes(name)));
}

describe.runIf(isOnMachine("systemd-analyze"))("systemd", () => {
  test("finds no fault in our units", () => {
    const texts = units.map((file) => [path.basename(file), readDeployFile(file)]);
    expect(faultsOf(Object.fromEntries(texts))).toEqual([]);
  });

  test.each([
    ["a key that there is not", "[Service]\nExecStart=/usr/bin/npm start\nUsers=x\n", "barqiya-a.service"],
    ["a program that there is not", "[Service]\nExecStart=/usr/bin/no-such-program\n", "barqiya-a.service"],
    ["an open quote", "[Service]\nExecStart=/usr/bin/npm 'start\n", "barqiya-a.service"],
    ["a wrong time", "[Timer]\nOnCalendar=*:0/95x\n", "barqiya-a.timer"],
  ])("finds %s", (_, text, name) => {
    expect(faultsOf({ [name]: text })).not.toEqual([]);
  });
});
