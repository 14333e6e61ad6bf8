/** XML that is already escaped. */
export type Xml = { readonly xml: string };

type XmlChild = Xml | string | undefined | readonly XmlChild[];

/** Characters that XML 1.0 cannot hold even when escaped (section 2.2). */
const forbidden = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

function escapeXml(text: string): string {
  return text
    .replace(forbidden, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function inner(child: XmlChild): string {
  if (child === undefined) return "";
  if (typeof child === "string") return escapeXml(child);
  if ("xml" in child) return child.xml;
  return child.map(inner).join("");
}

/** Returns an element. Text and attribute values are escaped; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly XmlChild[]
): Xml {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escapeXml(value)}"`,
  );
  const content = inner(children);
  return {
    xml: content === "" ? `<${name}${pairs.join("")}/>` : `<${name}${pairs.join("")}>${content}</${name}>`,
  };
}

/** Returns an XML document, to be written in UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}
