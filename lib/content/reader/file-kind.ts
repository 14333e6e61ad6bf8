import type { Expectation } from "#lib/content/messages/problems";

const same = (name: string): Expectation => ({ ar: name, en: name });

/** Files in one archive: the formats of office programs since 2007, and of LibreOffice and Apple. */
const archives: readonly (readonly [part: string, kind: Expectation])[] = [
  ["word/document", same("Word (docx)")],
  ["xl/workbook", same("Excel (xlsx)")],
  ["ppt/presentation", same("PowerPoint (pptx)")],
  ["application/vnd.oasis.opendocument.text", same("LibreOffice Writer (odt)")],
  ["application/vnd.oasis.opendocument.spreadsheet", same("LibreOffice Calc (ods)")],
  ["application/epub+zip", same("EPUB")],
  ["Index/Document.iwa", same("Pages")],
];

/** Files of office programs before 2007. Their parts have names in UTF-16. */
const compounds: readonly (readonly [part: string, kind: Expectation])[] = [
  ["WordDocument", same("Word (doc)")],
  ["Workbook", same("Excel (xls)")],
  ["PowerPoint Document", same("PowerPoint (ppt)")],
];

const starts: readonly (readonly [start: string, kind: Expectation])[] = [
  ["{\\rtf", same("RTF (Word, WordPad)")],
  ["%PDF-", same("PDF")],
  ["\x89PNG", { ar: "صورة (PNG)", en: "a picture (PNG)" }],
  ["\xff\xd8\xff", { ar: "صورة (JPEG)", en: "a picture (JPEG)" }],
  ["GIF8", { ar: "صورة (GIF)", en: "a picture (GIF)" }],
  ["RIFF", { ar: "صورة أو تسجيل (RIFF)", en: "a picture or recording (RIFF)" }],
  ["bplist00", { ar: "صفحة ويب محفوظة (webarchive)", en: "a saved web page (webarchive)" }],
  ["From: <Saved by", { ar: "صفحة ويب محفوظة (mht)", en: "a saved web page (mht)" }],
  ["MIME-Version:", { ar: "صفحة ويب محفوظة (mht)", en: "a saved web page (mht)" }],
];

const page = /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html)[\s>]/i;
const wordXml = /^\ufeff?\s*<\?xml[^>]*>\s*<\?mso-application/i;
const zip = "PK\x03\x04";
const compound = "\xd0\xcf\x11\xe0";

/** Returns what a file really is, if its bytes are those of another format than text, or of a web page; else undefined. */
export function foreignKind(bytes: Uint8Array): Expectation | undefined {
  // Most files begin with the fence of their front matter.
  if (bytes[0] === 0x2d) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString("latin1", 0, 1024);
  if (start.startsWith(zip))
    return archives.find(([part]) => buffer.includes(part, 0, "latin1"))?.[1] ?? same("ZIP");
  if (start.startsWith(compound))
    return compounds.find(([part]) => buffer.includes(part, 0, "utf16le"))?.[1] ?? same("Office");
  if (page.test(start.replace(/^\xef\xbb\xbf/, ""))) return same("HTML");
  if (wordXml.test(start.replace(/^\xef\xbb\xbf/, ""))) return same("Word (xml)");
  return starts.find(([mark]) => start.startsWith(mark))?.[1];
}
