import path from "node:path";
import { describe, expect, test } from "vitest";
import { readOutputs } from "#lib/publish/next-outputs";
import adapter from "../../../lib/publish/adapter.mjs";
import { temporaryFolder, writeFiles } from "../../support/folders";

type Outputs = { prerenders?: unknown[]; files?: unknown[]; unknown?: unknown[] };

function read(outputs: Outputs) {
  const folder = temporaryFolder();
  const whole = { prerenders: [], files: [], unknown: [], ...outputs };
  writeFiles(folder, { "outputs.json": JSON.stringify(whole) });
  return Object.fromEntries(readOutputs(folder).pages);
}

const prerender = (pathname: string, rest = {}) => ({
  pathname,
  routeType: "page",
  file: "made.html",
  postponed: false,
  ...rest,
});

describe("what Next made", () => {
  test.each([
    ["/", "/"],
    ["/about", "/about/"],
    ["/articles/2016/12/خبر", "/articles/2016/12/خبر/"],
    ["/tags/أنقرة".normalize("NFD"), "/tags/أنقرة/".normalize("NFC")],
    ["/articles/2016", "/articles/2016/"],
  ])("for %s is the page at %s", (pathname, address) => {
    expect(read({ prerenders: [prerender(pathname)] })).toEqual({ [address]: "made.html" });
  });

  test("as batches are the batches in the order of their numbers, and no pages", () => {
    const folder = temporaryFolder();
    const made = [2, 10, 1].map((number) => prerender(`/batches/${number}`, { file: `${number}.html` }));
    const template = prerender("/batches/[number]", { routeType: null, file: null });
    writeFiles(folder, {
      "outputs.json": JSON.stringify({ prerenders: [...made, template], files: [], unknown: [] }),
    });
    const { pages, batches } = readOutputs(folder);
    expect([...pages]).toEqual([]);
    expect([batches[0], batches[1], batches[9]]).toEqual(["1.html", "2.html", "10.html"]);
  });

  test("for a page that is called as the route of batches is that page", () => {
    expect(read({ prerenders: [prerender("/batches")] })).toEqual({ "/batches/": "made.html" });
  });

  test("for a missing page is the file that servers look for", () => {
    expect(read({ files: [{ pathname: "/404", file: "404.html" }] })).toEqual({ "/404.html": "404.html" });
  });

  test.each([
    ["payloads for a script in the browser", { prerenders: [prerender("/about.rsc", { routeType: null })] }],
    ["its error page", { prerenders: [prerender("/_global-error")] }],
    ["its own page for what is not found", { prerenders: [prerender("/_not-found")] }],
    ["scripts and style sheets", { files: [{ pathname: "/_next/static/chunks/a.js", file: "a.js" }] }],
    ["its page of server errors", { files: [{ pathname: "/500", file: "500.html" }] }],
  ])("for itself is left: %s", (_, outputs) => {
    expect(read(outputs)).toEqual({});
  });
});

test("a style sheet is read where Next left it; one that it did not make fails the publication", () => {
  const folder = temporaryFolder();
  const files = [{ pathname: "/_next/static/chunks/a.css", file: path.join(folder, "a.css") }];
  const outputs = JSON.stringify({ prerenders: [], files, unknown: [] });
  writeFiles(folder, { "outputs.json": outputs, "a.css": "p{color:red}" });
  const { readSheet } = readOutputs(folder);
  expect(readSheet("/_next/static/chunks/a.css")).toBe("p{color:red}");
  expect(() => readSheet("/_next/static/chunks/b.css")).toThrow("/_next/static/chunks/b.css");
});

describe("what publishing does not know fails the publication", () => {
  test.each([
    ["a page that is rendered on request", { unknown: ["/search"] }, "/search"],
    ["a kind that is new", { prerenders: [prerender("/x", { routeType: "widget" })] }, "widget"],
    [
      "a page without its file",
      { prerenders: [prerender("/x", { file: null })] },
      "/x was not prerendered whole",
    ],
    [
      "a page that waits for a request",
      { prerenders: [prerender("/x", { postponed: true })] },
      "/x was not prerendered",
    ],
    ["notes of another shape", { prerenders: [{ pathname: "/x" }] }, "routeType"],
  ])("%s", (_, outputs, words) => {
    expect(() => read(outputs)).toThrow(words);
  });

  test("a build that left no notes", () => {
    expect(() => readOutputs(temporaryFolder())).toThrow("outputs.json");
  });
});

test("the adapter notes pages, files and whatever is neither", () => {
  const distDir = temporaryFolder();
  const empty = { pages: [], pagesApi: [], appPages: [], appRoutes: [], prerenders: [], staticFiles: [] };
  const note = (outputs: object) => {
    Reflect.apply(adapter.onBuildComplete ?? (() => {}), adapter, [
      { distDir, outputs: { ...empty, ...outputs } },
    ]);
    return () => Object.fromEntries(readOutputs(distDir).pages);
  };
  const file = path.join(distDir, "about.html");
  const page = { pathname: "/about", routeType: "page", fallback: { filePath: file } };
  expect(note({ prerenders: [page], staticFiles: [{ pathname: "/404", filePath: "404.html" }] })()).toEqual({
    "/about/": file,
    "/404.html": "404.html",
  });
  expect(note({ middleware: { pathname: "/_middleware" } })).toThrow("/_middleware");
  expect(note({ pages: [{ pathname: "/legacy" }] })).toThrow("/legacy");
  expect(note({ prerenders: [{ ...page, fallback: { filePath: file, postponedState: "…" } }] })).toThrow(
    "whole",
  );
});
