import { attributeOnHost } from "#lib/build/render/host-addresses";

/** Elements without an end tag (HTML, "void elements"). */
const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
const booleanAttributes = new Set(
  "allowfullscreen async autofocus checked controls default defer disabled hidden inert loop multiple muted novalidate open playsinline readonly required reversed selected".split(
    " ",
  ),
);
/** Elements that run code, load a plug-in or a frame set, or change the base of addresses. */
const refusedElements = new Set(["applet", "base", "embed", "frame", "object", "portal"]);

const space = 0x20;
const quote = 0x22;
const slash = 0x2f;
const equals = 0x3d;
const greater = 0x3e;

class RefusedHtml extends Error {
  constructor(what: string) {
    super(`The page contains ${what}.`);
  }
}

function isUpperCase(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function refuseElement(name: string, allowsScript: boolean): void {
  if (refusedElements.has(name)) throw new RefusedHtml(`<${name}>, which no page may contain`);
  if (name === "template")
    throw new RefusedHtml("<template>: deferred content, which needs a script to appear");
  if (name === "noscript" && !allowsScript) throw new RefusedHtml("<noscript>, in a page that has no script");
  if (name === "style") throw new RefusedHtml("a <style> element; only the publisher adds one");
}

function refuseAttribute(element: string, name: string, value: string): void {
  if (name.startsWith("on")) throw new RefusedHtml(`an event handler, ${name} on <${element}>`);
  if (name === "style") throw new RefusedHtml(`a style attribute on <${element}>, which the policy forbids`);
  if (name === "srcdoc") throw new RefusedHtml(`a document in an attribute, srcdoc on <${element}>`);
  if (name === "http-equiv") throw new RefusedHtml(`an instruction for the browser, http-equiv="${value}"`);
  if (name === "id" && /^[BS]:/.test(value))
    throw new RefusedHtml(
      `id="${value}": deferred content, which needs a script to appear. Remove the Suspense`,
    );
  if (name === "rel" && /\b(?:stylesheet|modulepreload|expect)\b/.test(value))
    throw new RefusedHtml(`<${element} rel="${value}">, which would load a file that no page may load`);
  if (name === "as" && (value === "script" || value === "style"))
    throw new RefusedHtml(`<${element} as="${value}">, which would load a file that no page may load`);
  if ((name === "href" || name === "src" || name === "action") && /^\s*(?:javascript|vbscript):/i.test(value))
    throw new RefusedHtml(`a script as an address, ${name}="${value}"`);
}

/** The position of a script's end tag. Its content is not markup, so it is skipped. */
function skipScript(html: string, start: number, attributes: string, script: string | undefined): number {
  const end = html.indexOf("</script>", start);
  if (end === -1) throw new RefusedHtml("a <script> without an end");
  if (attributes === ' type="application/ld+json"') return end;
  if (script === undefined || attributes !== "" || html.slice(start, end) !== script)
    throw new RefusedHtml("a <script>; only the search page may contain one, and only its own");
  return end;
}

/**
 * Checks that a rendered page needs no script and fits the content security policy. Normalises its syntax: attribute names
 * in lower case, boolean attributes without a value, void elements without a slash. Puts the path of the site before addresses.
 *
 * @param html HTML as React and the Markdown renderer write it: attribute values in double quotes, `<` in text escaped.
 * @param script The search script, for the search page alone.
 * @param sitePath The path below which the site stands: `/news`.
 * @throws {RefusedHtml} when the page contains anything else.
 */
export function finishHtml(html: string, script?: string, sitePath = ""): string {
  const out: string[] = [];
  let copied = 0;
  const replace = (from: number, to: number, text: string) => {
    out.push(html.slice(copied, from), text);
    copied = to;
  };
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    if (html.charCodeAt(at + 1) === slash) {
      at = html.indexOf(">", at) + 1;
      if (at === 0) throw new RefusedHtml("a tag without an end");
      continue;
    }
    let end = at + 1;
    for (let code = html.charCodeAt(end); (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39); )
      code = html.charCodeAt(++end);
    const name = html.slice(at + 1, end);
    const next = html.charCodeAt(end);
    if (name === "" || (next !== space && next !== greater && next !== slash))
      throw new RefusedHtml(`something that is no element: ${html.slice(at, at + 20)}`);
    refuseElement(name, script !== undefined);
    const attributesStart = end;
    for (;;) {
      while (html.charCodeAt(end) === space) end++;
      const code = html.charCodeAt(end);
      if (code === greater) break;
      if (code === slash && html.charCodeAt(end + 1) === greater) {
        const isVoid = voidElements.has(name);
        // SVG elements may close themselves (`<path/>`), and HTML parsers accept that.
        if (isVoid) replace(html.charCodeAt(end - 1) === space ? end - 1 : end, end + 1, "");
        end++;
        break;
      }
      const nameStart = end;
      let hasUpperCase = false;
      for (let letter = code; ; letter = html.charCodeAt(++end)) {
        if (letter === equals || letter === greater || letter === space || letter === slash) break;
        if (isUpperCase(letter)) hasUpperCase = true;
        if (letter === quote || Number.isNaN(letter))
          throw new RefusedHtml(`a tag that cannot be read: ${html.slice(at, at + 40)}`);
      }
      let attribute = html.slice(nameStart, end);
      if (hasUpperCase) {
        attribute = attribute.toLowerCase();
        replace(nameStart, end, attribute);
      }
      let value = "";
      if (html.charCodeAt(end) === equals) {
        const valueEnd = html.charCodeAt(end + 1) === quote ? html.indexOf('"', end + 2) : -1;
        if (valueEnd === -1) throw new RefusedHtml(`a value without its quotes: ${html.slice(at, end + 20)}`);
        value = html.slice(end + 2, valueEnd);
        if (value === "" && booleanAttributes.has(attribute)) replace(end, valueEnd + 1, "");
        if (sitePath !== "") {
          const placed = attributeOnHost(attribute, value, sitePath);
          if (placed !== value) replace(end + 2, valueEnd, placed);
        }
        end = valueEnd + 1;
      }
      refuseAttribute(name, attribute, value);
    }
    const attributes = html.slice(attributesStart, end);
    at = end + 1;
    if (name === "script") at = skipScript(html, at, attributes, script);
  }
  if (copied === 0) return html;
  out.push(html.slice(copied));
  return out.join("");
}
