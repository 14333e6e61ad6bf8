/** What a drawing must not have: a browser could run it, or fetch it from elsewhere. `broken` is no well-formed SVG. */
export type SvgFinding = {
  kind: "script" | "handler" | "foreign" | "outside" | "doctype" | "broken";
  /** 1-based. */
  line: number;
  /** The element, attribute or address. */
  what: string;
};

type Svg = {
  findings: SvgFinding[];
  /** The size that the drawing gives itself, of any unit; undefined without `viewBox`, `width` and `height`. */
  size: { width: number; height: number } | undefined;
};

/** Elements that run code. `set` and `animate` can write an address into a link. */
const scripts = new Set(["script", "handler", "listener"]);
/** Elements that hold something other than a drawing. */
const foreigners = new Set([
  "foreignobject",
  "iframe",
  "embed",
  "object",
  "audio",
  "video",
  "html",
  "body",
  "link",
]);
const addresses = new Set(["href", "src", "data", "action", "formaction", "base", "poster", "srcset"]);
const ownAddress = /^(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/;

const attribute = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagStart = /<(\/?)([A-Za-z_][\w:.-]*)/y;
const tagEnd = /\s*(\/?)>/y;
const skipped = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?xml\s[\s\S]*?\?>|<!DOCTYPE[^[>]*>/y;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** The name without its prefix, in small letters: a prefix can stand for any namespace. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

/** An address outside of the drawing in a style; escapes (`\75rl`) could hide one. */
function outsideInStyle(css: string): string | undefined {
  if (css.includes("\\")) return "\\";
  if (/@import/i.test(css)) return "@import";
  const found = [...css.matchAll(/(?:url|image|image-set|src)\s*\(\s*["']?([^"')]*)/gi)];
  return found.map(([, address = ""]) => address.trim()).find((address) => !ownAddress.test(address));
}

type Place = Pick<SvgFinding, "line">;

function inAttribute(name: string, written: string, place: Place): SvgFinding[] {
  const local = localName(name);
  const value = decode(written).trim();
  if (local.startsWith("on")) return [{ kind: "handler", what: name, ...place }];
  if (name === "xmlns" || name.startsWith("xmlns:")) return [];
  if (
    /^\s*(?:java|vb)script:/i.test(value) ||
    (local === "attributename" && /(?:^|:)(?:href|on\w*)$/i.test(value))
  )
    return [{ kind: "script", what: `${name}="${value}"`, ...place }];
  if (addresses.has(local)) return ownAddress.test(value) ? [] : [{ kind: "outside", what: value, ...place }];
  const outside = /\(|\\|@/.test(value) ? outsideInStyle(value) : undefined;
  return outside === undefined ? [] : [{ kind: "outside", what: outside, ...place }];
}

function inElement(name: string, place: Place): SvgFinding[] {
  const local = localName(name);
  if (scripts.has(local)) return [{ kind: "script", what: name, ...place }];
  return foreigners.has(local) ? [{ kind: "foreign", what: name, ...place }] : [];
}

function sizeOf(root: ReadonlyMap<string, string>): Svg["size"] {
  const box = (root.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [
    width = Number.parseFloat(root.get("width") ?? ""),
    height = Number.parseFloat(root.get("height") ?? ""),
  ] = box.length === 4 ? box.slice(2) : [];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Reads an SVG file of a brand. The reading stops at the first place that is not well-formed. */
export function readSvg(text: string): Svg {
  const findings: SvgFinding[] = [];
  const open: string[] = [];
  let root: Map<string, string> | undefined;
  let line = 1;
  let counted = 0;
  const lineAt = (at: number) => {
    for (; counted < at; counted++) if (text[counted] === "\n") line++;
    return line;
  };
  const result = (): Svg => ({ findings, size: sizeOf(root ?? new Map()) });
  const broken = (at: number): Svg => {
    const rest = text.slice(at, at + 30).split("\n")[0] ?? "";
    const isDoctype = /^<!(?:DOCTYPE|ENTITY)/i.test(rest);
    findings.push({ kind: isDoctype ? "doctype" : "broken", line: lineAt(at), what: rest });
    return result();
  };
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    skipped.lastIndex = at;
    if (skipped.test(text)) {
      at = skipped.lastIndex;
      continue;
    }
    tagStart.lastIndex = at;
    const [, slash, name = ""] = tagStart.exec(text) ?? [];
    if (name === "") return broken(at);
    const place = { line: lineAt(at) };
    const attributes = new Map<string, string>();
    let end = tagStart.lastIndex;
    for (;;) {
      attribute.lastIndex = end;
      const [, key, double, single = ""] = attribute.exec(text) ?? [];
      if (key === undefined) break;
      const value = double ?? single;
      if (attributes.has(key)) return broken(at);
      attributes.set(key, value);
      findings.push(...inAttribute(key, value, { line: lineAt(end) }));
      end = attribute.lastIndex;
    }
    tagEnd.lastIndex = end;
    const closing = tagEnd.exec(text);
    if (closing === null) return broken(at);
    const start = at;
    at = tagEnd.lastIndex;
    if (slash === "/") {
      if (open.pop() !== name) return broken(start);
      continue;
    }
    if (open.length === 0 && (root !== undefined || name !== "svg")) return broken(start);
    root ??= attributes;
    findings.push(...inElement(name, place));
    if (closing[1] === "/") continue;
    open.push(name);
    if (localName(name) !== "style") continue;
    const styleEnd = text.indexOf("</", at);
    const css = text
      .slice(at, styleEnd === -1 ? undefined : styleEnd)
      .replace(/<!--[\s\S]*?-->|<!\[CDATA\[|\]\]>/g, "");
    const outside = outsideInStyle(decode(css));
    if (outside !== undefined) findings.push({ kind: "outside", what: outside, ...place });
  }
  if (root === undefined || open.length > 0) return broken(Math.max(0, text.length - 30));
  return result();
}
