import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSvg } from "#lib/content/brand/svg-findings";
import { readPublication } from "#lib/content/reader/read";
import { publicationFolder } from "../../../support/folders";

const around = (inside: string, attributes = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${inside}\n</svg>\n`;

describe("a drawing that is published", () => {
  test.each([
    ["the engine's icon", readFileSync("public/icons/icon.svg", "utf8")],
    [
      "paths and gradients of its own",
      around(
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path fill="url(#a)" d="M0 0h5"/>',
      ),
    ],
    [
      "uses of its own parts",
      around(
        '<symbol id="s"><path d="M0 0"/></symbol><use href="#s"/><use xlink:href="#s" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
      ),
    ],
    [
      "a style and a comment",
      around("<!-- <script> --><style>.a{fill:url('#a');stroke:#123456}</style><g class='a'/>"),
    ],
    ["a picture inside", around('<image href="data:image/png;base64,AAAA" width="1" height="1"/>')],
    [
      "what drawing programs add",
      `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${around('<sodipodi:namedview pagecolor="#fff"/><metadata><rdf:RDF><dc:title>نهضة</dc:title></rdf:RDF></metadata>', 'xmlns:sodipodi="http://s" viewBox="0 0 10 10"')}`,
    ],
    ["a transform and a filter", around('<g transform="translate(3 4)" style="filter:url(#f)"/>')],
  ])("%s", (_, svg) => {
    expect(readSvg(svg).findings).toEqual([]);
    expect(readSvg(svg).size).toBeDefined();
  });
});

describe("a drawing that is refused", () => {
  test.each([
    ["script", "<script>alert(1)</script>"],
    ["script", '<x:SCRIPT xmlns:x="http://www.w3.org/2000/svg"/>'],
    ["script", '<a href="#"><set attributeName="href" to="#b"/></a>'],
    ["script", '<animate attributeName="xlink:href" values="#a"/>'],
    ["script", '<g class="java&#115;cript:alert(1)"/>'],
    ["handler", '<path onload="alert(1)"/>'],
    ["handler", "<path OnClick='alert(1)'/>"],
    ["foreign", "<foreignObject><p/></foreignObject>"],
    ["foreign", '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>'],
    ["outside", '<image href="https://example.org/a.png"/>'],
    ["outside", '<image xlink:href="a.png"/>'],
    ["outside", '<use href="other.svg#a"/>'],
    ["outside", '<image href="data:image/svg+xml,x"/>'],
    ["outside", '<path fill="url(https://example.org/a.svg#b)"/>'],
    ["outside", '<path style="fill:u&#114;l(//example.org)"/>'],
    ["outside", '<path style="fill:\\75rl(//example.org)"/>'],
    ["outside", "<style>@import 'https://example.org/a.css';</style>"],
    ["outside", "<style><![CDATA[.a{fill:url(//example.org)}]]></style>"],
    ["outside", "<style>.a{fill:u<!-- -->rl(//example.org)}</style>"],
    ["outside", '<style>@font-face{src:url("https://example.org/a.woff2")}</style>'],
    ["outside", '<g xml:base="https://example.org/"/>'],
  ])("%s: %s", (kind, inside) => {
    const { findings } = readSvg(around(inside));
    expect(findings.map((one) => [one.kind, one.line])).toEqual([[kind, 2]]);
  });

  test.each([
    ["doctype", '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg viewBox="0 0 1 1"/>'],
    ["broken", '<?xml-stylesheet href="a.css"?>\n<svg viewBox="0 0 1 1"/>'],
    ["broken", '<html viewBox="0 0 1 1"></html>'],
    ["broken", '<svg viewBox="0 0 1 1"><g></svg>'],
    ["broken", '<svg viewBox="0 0 1 1">'],
    ["broken", "<svg viewBox=0></svg>"],
    ["broken", '<svg viewBox="0 0 1 1"/><svg/>'],
    ["broken", "نص"],
    ["broken", ""],
  ])("%s: %s", (kind, svg) => {
    expect(readSvg(svg).findings.map((one) => one.kind)).toEqual([kind]);
  });

  test("takes no longer with many brackets", () => {
    const start = performance.now();
    for (const part of ["<", "<a ", '<a x="', "<!--", "<g><g a='"])
      readSvg(part.repeat(20_000 / part.length));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("the drawings that brand.yaml names", () => {
  const icon = around('<circle r="5"/>');

  function report(files: Record<string, string>, brand = "icon: icon.svg\n"): string[] {
    const { problems } = readPublication({ root: publicationFolder({ "brand.yaml": brand, ...files }) });
    return problems.map(({ path, line, rule }) => `${path}:${line} ${rule}`);
  }

  test.each([
    [{ "brand/icon.svg": icon }, []],
    [{}, ["brand.yaml:1 drawing-missing"]],
    [{ "brand/icon.svg": around('\n<path onload="x"/>') }, ["brand/icon.svg:3 drawing-unsafe"]],
    [{ "brand/icon.svg": around("", "") }, ["brand/icon.svg:1 drawing-size"]],
    [{ "brand/icon.svg": around("", 'viewBox="0 0 20 10"') }, ["brand/icon.svg:1 drawing-square"]],
    [{ "brand/icon.svg": around(`<!-- ${"x".repeat(20_000)} -->`) }, ["brand/icon.svg:1 drawing-bytes"]],
  ] as [Record<string, string>, string[]][])("%#: %j", (files, wanted) => {
    expect(report(files)).toEqual(wanted);
  });

  test.each([
    ["masthead: text\n", []],
    ["masthead: { day: a.svg, night: a.svg }\n", []],
    ["masthead: { day: a.svg }\n", ["brand.yaml:1 missing-key"]],
    ["masthead: logo\n", ["brand.yaml:1 wrong-value"]],
    ["masthead: { day: ../a.svg, night: a.svg }\n", ["brand.yaml:1 wrong-value"]],
    ["masthead:\n  day: a.svg\n  night: b.svg\n", ["brand.yaml:3 drawing-missing"]],
    ["icon: a.png\n", ["brand.yaml:1 wrong-value"]],
  ])("%j", (brand, wanted) => {
    expect(report({ "brand/a.svg": icon }, brand)).toEqual(wanted);
  });
});
