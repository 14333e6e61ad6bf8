import { existsSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { reportBrokenState } from "#lib/build/state/broken-state";
import { internalFile, internalFolder } from "#lib/hosting/internal-folder";
import { temporaryFolder, writeFiles } from "../../../support/folders";

const sound = {
  "policy.json": '{"styles":[],"superseded":[]}',
  "redirects.json": '{"redirects":{},"gone":[]}',
  "retired.json": '{"styles":{},"files":{}}',
  "look.json": '{"next":0,"folder":"1 2"}',
};

test("sound files and missing ones are no news", () => {
  const [site, stateFolder] = [temporaryFolder(), temporaryFolder()];
  const notify = vi.fn();
  reportBrokenState(site, stateFolder, notify);
  writeFiles(internalFolder(site), sound);
  writeFiles(stateFolder, { "unused.json": '{"checked":0,"files":{}}' });
  reportBrokenState(site, stateFolder, notify);
  expect(notify).not.toHaveBeenCalled();
});

const faults: [string, string][] = [
  ["is empty", ""],
  ["is cut off", '{"styles":["sha256-'],
  ["is full of zeros", "\0\0\0\0"],
  ["is null", "null"],
  ["has values of another kind", '{"styles":1,"redirects":1,"next":"a","checked":"b","files":1}'],
];

test.each(faults)("a file of the site that %s is copied under another name and reported", (_, text) => {
  for (const name of Object.keys(sound)) {
    const site = temporaryFolder();
    writeFiles(internalFolder(site), { ...sound, [name]: text });
    const notify = vi.fn();
    reportBrokenState(site, temporaryFolder(), notify);
    expect(
      notify.mock.calls.map(([notice]) => notice.en.split(" ")[0]),
      name,
    ).toEqual([internalFile(site, name)]);
    expect(readFileSync(internalFile(site, `${name}.broken`), "utf8")).toBe(text);
    expect(existsSync(internalFile(site, name))).toBe(true);
  }
});

test.each(faults)("the record of unused pictures that %s is reported", (_, text) => {
  const stateFolder = temporaryFolder();
  writeFiles(stateFolder, { "unused.json": text });
  const notify = vi.fn();
  reportBrokenState(temporaryFolder(), stateFolder, notify);
  expect(notify).toHaveBeenCalledOnce();
});
