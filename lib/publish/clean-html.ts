import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";

export type CleanPage = {
  html: string;
  /** A source for the policy's `style-src` for each style sheet inside the page: `sha256-…`. */
  styles: string[];
  /** The same for the script of the search, in the one page that has it. */
  scripts: string[];
};

export type CleanOptions = {
  /** Gives the style sheet at an address; without it a page must not point to any. */
  readSheet?: ((address: string) => string) | undefined;
  /** The script of the search, in its own page: it stays there, and `<noscript>` with it. */
  script?: string | undefined;
};

const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
const booleanAttributes = new Set(
  "allowfullscreen async autofocus checked controls default defer disabled hidden inert loop multiple muted novalidate open playsinline readonly required reversed selected".split(
    " ",
  ),
);

/** Attributes by which React and Next find style sheets again; nobody reads them in a finished page. */
const frameworkAttributes = new Set(["data-precedence", "data-href", "nonce"]);

/** React's marks of boundaries and between texts, and Next's build id (its config names it `barqiya`). */
const knownComment = /^(?:\/?[$&]| |html|head|body|barqiya)?$/;

class UnknownHtml extends Error {
  constructor(what: string) {
    super(
      `Next wrote something that publishing does not know: ${what}. Teach lib/publish/clean-html.ts what to do with it.`,
    );
  }
}

type Attributes = Record<string, string>;

function refuseDeferred(name: string, attributes: Attributes): void {
  const id = attributes.id ?? "";
  if (name === "template" || /^[BS]:/.test(id)) {
    throw new Error(
      `Deferred content (<${name} id="${id}">): without a script it never appears. Remove the Suspense.`,
    );
  }
}

function refuseUnsafe(name: string, attributes: Attributes): void {
  for (const attribute of Object.keys(attributes)) {
    if (attribute.startsWith("on")) throw new UnknownHtml(`an event handler, ${attribute} on <${name}>`);
    if (attribute === "style")
      throw new UnknownHtml(`a style attribute on <${name}>, which the policy forbids`);
  }
  if (name === "object" || name === "embed" || name === "base") throw new UnknownHtml(`<${name}>`);
}

/** How the page of the search marks its script among those that Next adds. */
const keptScript = "data-kept";

/** Links that only a script would use, or that say nothing. */
function isIdleLink({ rel, as, href }: Attributes): boolean {
  if (rel === "preload") return as === "script" || as === "style";
  if (rel === "modulepreload") return true;
  return rel === "expect" || (rel === "preconnect" && href === "/");
}

function openTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (frameworkAttributes.has(attribute)) continue;
    const isBare = value === "" && booleanAttributes.has(attribute);
    tag += isBare ? ` ${attribute}` : ` ${attribute}="${value.replaceAll('"', "&quot;")}"`;
  }
  return `${tag}>`;
}

/** Content security policy's name for a style sheet or a script inside a page (CSP level 3, hash-source). */
export function policyHash(source: string): string {
  return `sha256-${createHash("sha256").update(source).digest("base64")}`;
}

function refuseSheet(address: string): never {
  throw new UnknownHtml(`a style sheet outside the page, ${address}`);
}

/**
 * Takes out of a prerendered page all that Next adds for a script in the browser: scripts (JSON-LD stays, and the script
 * of the search in the page that may have it), their preloads, comments, empty hidden boxes, attributes of the framework. Names of attributes come out in lower case. Style sheets move
 * into the page, all in one, in the place of the first. The link to the search, which React moves into the head before the
 * page's metadata or after them, whichever is ready first, comes last there.
 *
 * @throws when the page holds anything that is not known to be safe, or content that needs a script to appear.
 */
export function cleanHtml(source: string, options: CleanOptions = {}): CleanPage {
  const { readSheet = refuseSheet, script } = options;
  const out: string[] = [];
  const styles: string[] = [];
  const linked: string[] = [];
  let placeOfLinked: number | undefined;
  let dropped: string | undefined;
  let style: string | undefined;
  let kept: string | undefined;
  let moved: string | undefined = "";
  const scripts: string[] = [];
  let hidden = 0;

  const parser = new Parser(
    {
      onprocessinginstruction: (_name, data) => {
        if (data.toLowerCase() !== "!doctype html") throw new UnknownHtml(`<${data}>`);
        out.push("<!doctype html>");
      },
      onopentag: (name, attributes) => {
        if (hidden > 0) throw new UnknownHtml(`<${name}> in a hidden box`);
        refuseDeferred(name, attributes);
        if (name === "script" && keptScript in attributes) {
          if (script === undefined)
            throw new UnknownHtml("a script that only the page of the search may have");
          kept = "";
          out.push("<script>");
          return;
        }
        if (name === "script" && attributes.type !== "application/ld+json") {
          dropped = name;
          return;
        }
        if (name === "noscript" && script === undefined) throw new UnknownHtml(`<${name}>`);
        if (name === "div" && attributes.hidden === "" && Object.keys(attributes).length === 1) {
          hidden++;
          return;
        }
        refuseUnsafe(name, attributes);
        if (name === "link" && isIdleLink(attributes)) return;
        if (name === "link" && attributes.rel === "stylesheet") {
          linked.push(readSheet(attributes.href ?? ""));
          placeOfLinked ??= out.push("") - 1;
          return;
        }
        if (name === "link" && attributes.rel === "search" && moved !== undefined) {
          moved += openTag(name, attributes);
          return;
        }
        if (name === "style") style = "";
        out.push(openTag(name, attributes));
      },
      ontext: (text) => {
        if (dropped !== undefined) return;
        if (hidden > 0)
          throw new Error("Text in a hidden box: without a script it never appears. Remove the Suspense.");
        if (style !== undefined) style += text;
        if (kept !== undefined) kept += text;
        out.push(text);
      },
      onclosetag: (name) => {
        if (dropped === name) {
          dropped = undefined;
          return;
        }
        if (hidden > 0 && name === "div") {
          hidden--;
          return;
        }
        if (kept !== undefined && name === "script") {
          if (kept !== script) throw new UnknownHtml("a script that is not the one of the search");
          scripts.push(policyHash(kept));
          kept = undefined;
        }
        if (style !== undefined && name === "style") {
          styles.push(policyHash(style));
          style = undefined;
        }
        if (name === "head" && moved !== undefined) {
          out.push(moved);
          moved = undefined;
        }
        if (!voidElements.has(name)) out.push(`</${name}>`);
      },
      oncomment: (comment) => {
        if (comment.startsWith("$?") || comment.startsWith("$!")) {
          throw new Error("A Suspense boundary was left open: without a script its content never appears.");
        }
        if (!knownComment.test(comment)) throw new UnknownHtml(`<!--${comment}-->`);
      },
    },
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(source);
  if (placeOfLinked !== undefined) {
    const css = linked.join("");
    if (/<\/style/i.test(css)) throw new UnknownHtml("a style sheet that would end its own element");
    out[placeOfLinked] = `<style>${css}</style>`;
    styles.unshift(policyHash(css));
  }
  return { html: `${out.join("").trimEnd()}\n`, styles, scripts };
}
