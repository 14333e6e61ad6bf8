import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodedPath } from "#lib/config/urls";
import { readOldAddresses, spellAddress } from "#lib/content/schema/old-address";
import { readTarget } from "#lib/server/address";

describe("an address has one spelling", () => {
  test.each([
    ["/old/address/", "/old/address/"],
    ["/old/address", "/old/address/"],
    ["/old/index.html", "/old/"],
    ["/index.html", "/"],
    ["/news/123.html", "/news/123.html"],
    ["/news/123.htm", "/news/123.htm"],
    ["/news/123.php", "/news/123.php/"],
    ["/2016/12/01/%d9%82%d9%85%d8%a9/", "/2016/12/01/قمة/"],
    ["/2016/12/01/قمة", "/2016/12/01/قمة/"],
    [`/${"آثار".normalize("NFD")}/`, "/آثار/"],
    ["/my%20page/", "/my page/"],
    ["/Old/Address/", "/Old/Address/"],
  ])("%s is %s", (text, address) => {
    expect(spellAddress(text)).toBe(address);
    expect(spellAddress(address)).toBe(address);
  });

  test.each([
    ["no slash in front", "old/address/"],
    ["nothing", ""],
    ["half a letter", "/old/%D8/"],
    ["a lone percent sign", "/100%/"],
    ["encoded twice", "/old/%25D8%25A3/"],
    ["steps upwards", "/old/../new/"],
    ["steps upwards, encoded", "/old/%2e%2e/new/"],
    ["a name with a dot in front", "/.barqiya/"],
    ["an encoded slash", "/old%2faddress/"],
    ["a doubled slash", "/old//address/"],
    ["a backslash", "/old\\address/"],
    ["a line break", "/old/%0a/"],
    ["a space at its end", "/old/%20"],
    ["a name that no disk can hold", `/${"أ".repeat(128)}/`],
  ])("%s is none: %s", (_, text) => {
    expect(spellAddress(text)).toBeUndefined();
  });

  test("whatever is spelt is found again by the server under that spelling", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const address = spellAddress(`/${text}`);
        fc.pre(address !== undefined);
        expect(readTarget(encodedPath(address), "")).toEqual({ status: 200, path: address, query: "" });
      }),
    );
  });
});

test("a list is read with each of its faults on its line, and what is right in it stays", () => {
  const texts = ["/a", "https://x.example/%D8%A3/?q", "/?p=1", "b", "/a/index.html", "/c.html"];
  const { addresses, problems } = readOldAddresses(texts, "gone.yaml", (index) => index + 10);
  expect(addresses).toEqual([
    { address: "/a/", line: 10 },
    { address: "/c.html", line: 15 },
  ]);
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
    [11, "address-host"],
    [12, "address-query"],
    [13, "address-form"],
    [14, "address-twice"],
  ]);
  expect(problems[0]?.ar).toContain(": /أ/");
});
