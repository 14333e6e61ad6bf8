import { describe, expect, test } from "vitest";
import { isRetiredListDamaged, readRetired, retire, writeRetired } from "#lib/build/state/retired";
import { internalFolder } from "#lib/hosting/internal-folder";
import { temporaryFolder, writeFiles } from "../../../support/folders";

const day = 24 * 60 * 60 * 1000;
const now = Date.parse("2016-12-10T00:00:00Z");
const unused = () => false;

describe("what no page uses any more", () => {
  test("stays for a week from now on", () => {
    expect(retire({}, ["a.jpg"], unused, now)).toEqual({ retired: { "a.jpg": now }, expired: [] });
  });

  test.each([
    ["a moment less than a week", now - 7 * day + 1, true],
    ["a week", now - 7 * day, false],
    ["a year", now - 365 * day, false],
  ])("for %s: kept is %s", (_, since, kept) => {
    const { retired, expired } = retire({ "a.jpg": since }, [], unused, now);
    expect(retired).toEqual(kept ? { "a.jpg": since } : {});
    expect(expired).toEqual(kept ? [] : ["a.jpg"]);
  });

  test("does not get a new week when it leaves use again", () => {
    expect(retire({ "a.jpg": now - 3 * day }, ["a.jpg"], unused, now).retired).toEqual({
      "a.jpg": now - 3 * day,
    });
  });

  test("is taken off the list, and not removed, once it is used again", () => {
    const before = { "a.jpg": now - 30 * day, "b.jpg": now - day };
    expect(retire(before, [], (name) => name === "a.jpg", now)).toEqual({
      retired: { "b.jpg": now - day },
      expired: [],
    });
  });
});

describe("the list", () => {
  test("read back is what was written", () => {
    const site = temporaryFolder();
    const retired = {
      styles: { "sha256-x": now },
      scripts: { "sha256-y": now },
      files: { "media/a.jpg": now },
    };
    writeRetired(site, retired);
    expect(readRetired(site)).toEqual(retired);
  });

  test.each(["", "{}", '{"styles":{"a":"yesterday"},"files":{}}'])("that is %j counts as empty", (text) => {
    const site = temporaryFolder();
    expect(isRetiredListDamaged(site)).toBe(false);
    writeFiles(internalFolder(site), { "retired.json": text });
    expect(readRetired(site)).toEqual({ styles: {}, scripts: {}, files: {} });
    expect(isRetiredListDamaged(site)).toBe(true);
  });
});
