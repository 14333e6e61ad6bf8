import { describe, expect, test } from "vitest";
import { readFileText } from "#lib/content/reader/file-text";

const article = "---\ntitle: قال الوزير\n---\nأعلن الوزير فتح الميناء، وقال إن العمل بدأ.\n";

/** The bytes of Arabic letters in the two encodings of single bytes. */
function singleBytes(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((char) => bytes.get(char) ?? 0x3f));
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

const said = (bytes: Uint8Array) => readFileText("articles/2016/12/x.md", bytes).problem?.ar ?? "";
const latin = (text: string) => Buffer.from(text, "latin1");

describe("a file that is no text says what it is", () => {
  test.each([
    ["Word (docx)", latin("PK\x03\x04\x14\0\x06\0 word/document.xml PK")],
    ["Excel (xlsx)", latin("PK\x03\x04 xl/workbook.xml")],
    ["LibreOffice Writer (odt)", latin("PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text")],
    ["Pages", latin("PK\x03\x04 Index/Document.iwa")],
    ["ZIP", latin("PK\x03\x04 a.txt")],
    [
      "Word (doc)",
      Buffer.concat([latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Buffer.from("WordDocument", "utf16le")]),
    ],
    ["RTF (Word, WordPad)", latin("{\\rtf1\\ansi\\ansicpg1256 \\'c7\\'e1}")],
    ["PDF", latin("%PDF-1.7\n%\xe2\xe3")],
    ["HTML", Buffer.from("\ufeff<!DOCTYPE html>\n<html lang=ar><p>نص</p></html>")],
    ["HTML", Buffer.from('<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>نص</body></html>')],
    ["صورة (JPEG)", latin("\xff\xd8\xff\xe0")],
    ["صفحة ويب محفوظة (mht)", latin("MIME-Version: 1.0\nContent-Type: multipart/related")],
  ])("%s", (kind, bytes) => {
    expect(said(bytes)).toContain(`من نوع آخر: ${kind}. افتحه`);
  });
});

describe("a text in another encoding says which", () => {
  test.each([
    ["UTF-16 LE", utf16(`\ufeff${article}`, false)],
    ["UTF-16 BE", utf16(`\ufeff${article}`, true)],
    ["UTF-16 LE", utf16(article, false)],
    ["UTF-16 BE", utf16(article, true)],
    ["Windows-1256", singleBytes(article, "windows-1256")],
    ["ISO 8859-6", singleBytes(article, "iso-8859-6")],
  ])("%s", (encoding, bytes) => {
    expect(said(bytes)).toContain(`ويبدو أنه بترميز ${encoding}. افتحه`);
  });

  test("no encoding is guessed where the text seems not to be Arabic", () => {
    expect(said(latin("---\ntitle: Élysée\n---\nL'été à Paris"))).toBe(
      "الملف ليس بترميز UTF-8. احفظه من برنامج التحرير بهذا الترميز.",
    );
  });
});

test.each([article, `\ufeff${article}`, "<p>نص</p>", "PK ولا شيء", "", "title: نص", "<html-name> قال"])(
  "%j is text",
  (text) => {
    expect(readFileText("pages/x.md", Buffer.from(text)).text).toBe(text.replace("\ufeff", ""));
  },
);
