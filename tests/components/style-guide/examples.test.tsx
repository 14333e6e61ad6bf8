// @vitest-environment jsdom
import { readdirSync } from "node:fs";
import path from "node:path";
import { render } from "@testing-library/react";
import axe from "axe-core";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test } from "vitest";
import { examples } from "#components/style-guide/examples";

/** Components that only contain others, are styled by those around them, or have no visible output. */
const withoutExample = [
  "above-headline",
  "document",
  "examples",
  "page-shell",
  "page-head",
  "structured-data",
  "style-guide",
];

/** axe rules that apply to whole pages or need a browser that paints. */
const outsideAxe = ["region", "color-contrast", "heading-order", "landmark-one-main", "page-has-heading-one"];

afterEach(() => {
  document.body.innerHTML = "";
});

test("every component has an example", () => {
  const components = readdirSync("components", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => path.basename(file, ".tsx"))
    .filter((name) => !withoutExample.includes(name));
  const shown = new Set(examples.map(({ component }) => component));
  expect(components.filter((name) => !shown.has(name))).toEqual([]);
  expect([...shown].filter((name) => !components.includes(name))).toEqual([]);
});

describe.each(examples)("$component: $state", ({ element }) => {
  test("renders without a script, a style attribute or invalid values", () => {
    const html = renderToStaticMarkup(element);
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=|undefined|\[object|NaN|>null</);
  });

  test("has no axe violations", async () => {
    const { container } = render(element);
    const rules = Object.fromEntries(outsideAxe.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run(container, { rules, iframes: false });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
