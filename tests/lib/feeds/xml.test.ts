// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { element, xmlDocument } from "#lib/feeds/xml";

/** Returns the root of a document, which must be well-formed. */
function parse(xml: string): Element {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
  return document.documentElement;
}

describe("an element", () => {
  test.each([
    [element("a", {}), "<a/>"],
    [element("a", {}, "نص"), "<a>نص</a>"],
    [element("a", { b: "1", c: undefined }), '<a b="1"/>'],
    [element("a", {}, undefined, "x", undefined), "<a>x</a>"],
    [element("a", {}, [element("b", {}), [element("c", {})]]), "<a><b/><c/></a>"],
    [element("a", {}, "5 < 6 & ]]>"), "<a>5 &lt; 6 &amp; ]]&gt;</a>"],
    [element("a", { b: 'قال "نعم" & <لا>' }), '<a b="قال &quot;نعم&quot; &amp; &lt;لا&gt;"/>'],
    [element("a", {}, "&amp;"), "<a>&amp;amp;</a>"],
    [element("a", {}, "\u0000\u0008\u000b\u001f\u007f\u009f\ufffe\uffffx\ud800y\udc00"), "<a>xy</a>"],
    [element("a", {}, "سطر\n\tسطر 😀"), "<a>سطر\n\tسطر 😀</a>"],
  ])("%j", ({ xml }, expected) => {
    expect(xml).toBe(expected);
  });
});

describe("a document with any text", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  // XML itself removes forbidden characters and normalises line ends (XML 1.0, 2.2 and 2.11).
  const readable = (written: string) =>
    written.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, "").replace(/\r\n?/g, "\n");

  test("is well-formed, and its text is unchanged", () => {
    fc.assert(
      fc.property(text, text, (inner, value) => {
        const root = parse(xmlDocument(element("root", { value }, element("child", {}, inner))));
        expect(root.firstElementChild?.textContent).toBe(readable(inner));
        expect(root.getAttribute("value")).toBe(readable(value).replace(/[\n\t]/g, " "));
      }),
      { numRuns: 300 },
    );
  });

  test("has no additional elements", () => {
    const hostile = fc.constantFrom(
      "<x/>",
      "</root>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "&lt;",
      "<?x?>",
      '"',
      "'",
      "&",
    );
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 6 }), (pieces) => {
        const root = parse(xmlDocument(element("root", { a: pieces.join("") }, pieces.join(""))));
        expect(root.childElementCount).toBe(0);
        expect(root.textContent).toBe(pieces.join(""));
        expect(root.attributes).toHaveLength(1);
      }),
    );
  });
});

test("a document names its encoding", () => {
  expect(xmlDocument(element("a", {}))).toBe('<?xml version="1.0" encoding="utf-8"?>\n<a/>\n');
});
