import { describe, expect, test } from "vitest";
import { findPictureFile, isRemote } from "#lib/content/picture-files";
import { pictureLine } from "#lib/content/reader/picture-line";
import { openPublication, readPublication } from "#lib/content/reader/read";
import { publicationFolder } from "../../support/folders";

const article = "articles/2016/12/x.md";

function names(...files: string[]): Map<string, string> {
  return new Map(files.map((file) => [file.normalize("NFC"), file.normalize("NFC")]));
}

describe("the destination of a picture is read as a URL", () => {
  test.each([
    ["photo.jpg", "articles/2016/12/photo.jpg"],
    ["photo%20name.jpg", "articles/2016/12/photo name.jpg"],
    ["photo name.jpg", "articles/2016/12/photo name.jpg"],
    ["./صورة.jpg", "articles/2016/12/صورة.jpg"],
    ["././photo.jpg", "articles/2016/12/photo.jpg"],
    [".\\photo.jpg", "articles/2016/12/photo.jpg"],
    ["%D8%B5%D9%88%D8%B1%D8%A9.jpg", "articles/2016/12/صورة.jpg"],
    ["./%D8%B5%D9%88%D8%B1%D8%A9.jpg", "articles/2016/12/صورة.jpg"],
    ["%d8%b5%d9%88%d8%b1%d8%a9.jpg", "articles/2016/12/صورة.jpg"],
    [encodeURI("أرز.jpg".normalize("NFD")), "articles/2016/12/أرز.jpg"],
    ["أرز.jpg".normalize("NFD"), "articles/2016/12/أرز.jpg"],
    ["photo%2Bname.jpg", "articles/2016/12/photo+name.jpg"],
    ["photo+name.jpg", "articles/2016/12/photo+name.jpg"],
    ["photo.jpg?raw=true", "articles/2016/12/photo.jpg"],
    ["photo.jpg#top", "articles/2016/12/photo.jpg"],
    ["a#b.jpg", "articles/2016/12/a#b.jpg"],
    ["a%23b.jpg", "articles/2016/12/a#b.jpg"],
    ["50%25.jpg", "articles/2016/12/50%25.jpg"],
    ["50%25.jpg", "articles/2016/12/50%.jpg"],
    ["50%.jpg", "articles/2016/12/50%.jpg"],
    ["photos/a.jpg", "articles/2016/12/photos/a.jpg"],
    ["photos/../photo.jpg", "articles/2016/12/photo.jpg"],
    ["../11/photo.jpg", "articles/2016/11/photo.jpg"],
    ["/articles/2016/12/photo.jpg", "articles/2016/12/photo.jpg"],
  ])("%s is %s", (src, file) => {
    expect(findPictureFile(names(file), article, src)).toBe(file.normalize("NFC"));
  });

  test.each(["other.jpg", "../../../../photo.jpg", "https://example.org/photo.jpg", "/photo.jpg", ""])(
    "%j is no file of the publication",
    (src) => {
      expect(findPictureFile(names("articles/2016/12/photo.jpg"), article, src)).toBeUndefined();
    },
  );

  test("the name as it is written comes first", () => {
    const files = names("articles/2016/12/a%20b.jpg", "articles/2016/12/a b.jpg");
    expect(findPictureFile(files, article, "a%20b.jpg")).toBe("articles/2016/12/a%20b.jpg");
  });

  test.each([
    ["https://example.org/x.jpg", true],
    ["HTTP://example.org/x.jpg", true],
    ["//example.org/x.jpg", true],
    ["data:image/png;base64,AAAA", true],
    ["C:\\Users\\x.jpg", false],
    ["file:///home/x.jpg", false],
    ["x.jpg", false],
    ["./a:b.jpg", false],
  ])("%s is remote: %s", (src, remote) => {
    expect(isRemote(src)).toBe(remote);
  });
});

const front = "title: خبر\nbyline: مكتب\ndate: 2016-12-01\nsource: وكالة\ncategory: politics\n";
const inText = (src: string) => `---\n${front}---\n\nنص.\n\n![وصف الصورة](${src})\n`;
const asLead = (src: string) => `---\n${front}image:\n  src: ${src}\n  alt: وصف\n---\n\nنص.\n`;

describe("in a publication", () => {
  const files = {
    "articles/2016/12/photo name.jpg": "1",
    "articles/2016/12/صورة.jpg": "2",
    "articles/2016/12/photo.jpg": "3",
  };

  test.each(["photo%20name.jpg", "./صورة.jpg", "%D8%B5%D9%88%D8%B1%D8%A9.jpg", "<photo name.jpg>"])(
    "![](%s) is found",
    (src) => {
      const root = publicationFolder({ ...files, [article]: inText(src) });
      expect(readPublication({ root }).problems).toEqual([]);
    },
  );

  test.each(["./صورة.jpg", "photo%20name.jpg", "photo name.jpg"])("a lead picture %s is found", (src) => {
    const root = publicationFolder({ ...files, [article]: asLead(src) });
    expect(readPublication({ root }).problems).toEqual([]);
  });

  test.each([inText, asLead])("a picture of another site is to be downloaded", (write) => {
    const root = publicationFolder({ [article]: write("https://example.org/photo.jpg") });
    const [problem] = readPublication({ root }).problems;
    expect(problem).toMatchObject({ rule: "picture-missing", path: article });
    expect(problem?.ar).toContain("نزّلها، وضعها بجانب المقال");
    expect(problem?.ar).toContain("https://example.org/photo.jpg");
    expect(problem?.en).toContain("Download it, put it beside the article");
  });

  test("without an ending too, and a data address is shortened", () => {
    const report = (src: string) =>
      readPublication({ root: publicationFolder({ [article]: inText(src) }) }).problems.map(
        ({ rule, ar }) => [rule, ar.length < 250],
      );
    expect(report("https://example.org/photo/17")).toEqual([["picture-missing", true]]);
    expect(report(`data:image/png;base64,${"A".repeat(5000)}`)).toEqual([["picture-missing", true]]);
  });

  test("problems of the file are reported on the line of the encoded name", () => {
    const root = publicationFolder({ ...files, [article]: inText("photo%20name.jpg") });
    expect(openPublication({ root }).articles).toHaveLength(5);
    expect(pictureLine(root, article, "articles/2016/12/photo name.jpg")).toBe(11);
    expect(pictureLine(root, article, "articles/2016/12/photo.jpg")).toBe(1);
  });
});
