import { describe, expect, test } from "vitest";
import { internalFolder } from "#lib/hosting/internal-folder";
import { emptyPolicy, readPolicy } from "#lib/hosting/policy";
import { temporaryFolder, writeFiles } from "../../support/folders";

function siteWith(text: string): string {
  const site = temporaryFolder();
  writeFiles(internalFolder(site), { "policy.json": text });
  return site;
}

describe("the policy of a site", () => {
  test("is read from its file, also from a file without scripts", () => {
    const policy = { styles: ["sha256-GOhOAu3VOPY6+VPJsgN+mb0+Erhwnvn4V4ZRRcDP7pY="], superseded: [] };
    expect(readPolicy(siteWith(JSON.stringify(policy)))).toEqual({ ...policy, scripts: [] });
  });

  test("is empty where nothing has been published", () => {
    expect(readPolicy(temporaryFolder())).toEqual(emptyPolicy);
  });

  test.each([
    ["is damaged", '{"styles":['],
    ["is of another shape", "[]"],
    ["holds a directive", JSON.stringify({ styles: ["sha256-x'; script-src *"], superseded: [] })],
  ])("is empty when its file %s", (_, text) => {
    expect(readPolicy(siteWith(text))).toEqual(emptyPolicy);
  });
});
