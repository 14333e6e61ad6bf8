import { Parser } from "htmlparser2";

const voidElements = new Set(["br", "hr", "img", "input", "link", "meta", "source", "wbr"]);

type Attributes = Record<string, string>;

/** Links that serve Next's scripts, or style sheets that the publisher puts into the page. */
function isNextLink({ rel, as, href }: Attributes): boolean {
  if (rel === "preload") return as === "script" || as === "style";
  if (rel === "preconnect") return href === "/";
  return rel === "stylesheet" || rel === "modulepreload" || rel === "expect";
}

/** Next writes its data and its router's start into scripts; others are the page's own. */
function isNextScript(attributes: Attributes, text: string): boolean {
  if (attributes.type === "application/ld+json") return false;
  if (attributes.id === "_R_") return true;
  return (
    attributes.src !== undefined || /^(?:\(self\.__next_f|self\.__next_|requestAnimationFrame\()/.test(text)
  );
}

function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([key]) => !["data-precedence", "data-href", "nonce"].includes(key))
    .map(([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;")}"`);
  return `<${name}${written.join("")}>`;
}

/**
 * Takes off what Next adds to a page for its scripts: the scripts, their preloads, links to style sheets, its build's name,
 * React's comments, and empty hidden boxes. Whatever else Next should add stays, and makes the page differ.
 */
export function withoutNextAdditions(html: string): string {
  const out: string[] = [];
  let hasRobots = false;
  let script: { attributes: Attributes; text: string } | undefined;
  let hidden: string[] | undefined;
  const write = (text: string) => (hidden ?? out).push(text);
  const parser = new Parser(
    {
      onprocessinginstruction: (_, data) => write(`<${data.toLowerCase()}>`),
      onopentag: (name, attributes) => {
        if (name === "script") {
          script = { attributes, text: "" };
          return;
        }
        if (name === "link" && isNextLink(attributes)) return;
        // Next tells crawlers to leave a missing page out, besides the page itself.
        if (name === "meta" && attributes.name === "robots" && hasRobots && attributes.content === "noindex")
          return;
        if (name === "meta" && attributes.name === "robots") hasRobots = true;
        const isHiddenBox = name === "div" && Object.keys(attributes).join() === "hidden";
        if (isHiddenBox && hidden === undefined) {
          hidden = [];
          return;
        }
        write(openTag(name, attributes));
      },
      ontext: (text) => {
        if (script === undefined) write(text);
        else script.text += text;
      },
      onclosetag: (name) => {
        if (name === "script" && script !== undefined) {
          const { attributes, text } = script;
          script = undefined;
          if (!isNextScript(attributes, text)) write(`${openTag("script", attributes)}${text}</script>`);
          return;
        }
        if (name === "div" && hidden !== undefined) {
          const inside = hidden.join("");
          hidden = undefined;
          // Content that waits for a script to be shown is a difference.
          if (inside !== "") out.push(`<div hidden="">${inside}</div>`);
          return;
        }
        if (!voidElements.has(name)) write(`</${name}>`);
      },
    },
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return out.join("");
}
