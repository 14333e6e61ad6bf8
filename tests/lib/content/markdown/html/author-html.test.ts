import { describe, expect, test } from "vitest";
import { html } from "../html";

describe("the HTML of an author that is kept", () => {
  test.each([
    ["سطر أول<br>سطر ثان", "<p>سطر أول<br>سطر ثان</p>"],
    ["سطر أول<BR/>سطر ثان", "<p>سطر أول<br>سطر ثان</p>"],
    ["سطر أول<br />\nسطر ثان", "<p>سطر أول<br>سطر ثان</p>"],
    ["**سطر<br>سطر**", "<p><strong>سطر<br>سطر</strong></p>"],
    ["<br>\nنص **مهم**", "<p><br>نص <strong>مهم</strong></p>"],
    ["الرقم 10<sup>3</sup>", "<p>الرقم 10<sup>3</sup></p>"],
    ["غاز H<sub>2</sub>O", '<p>غاز <bdi dir="ltr">H<sub>2</sub>O</bdi></p>'],
    ["<sup>1</sup> أول", "<p><sup>1</sup> أول</p>"],
    ['م<SUP class="x" onclick="y()">2</SUP>', "<p>م<sup>2</sup></p>"],
    ["م<sup>**2**</sup>", "<p>م<sup><strong>2</strong></sup></p>"],
    ["س<sup>ص<sub>1</sub></sup>", "<p>س<sup>ص<sub>1</sub></sup></p>"],
  ])("%j", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });

  test("in a cell of a table too", () => {
    const table = html("| أ<br>ب | ج |\n|---|---|\n| 10<sup>3</sup> | د |");
    expect(table).toContain("<th>أ<br>ب</th>");
    expect(table).toContain("<td>10<sup>3</sup></td>");
  });
});

describe("what only looks like HTML is text", () => {
  test.each([
    ["<nick> قال", "<nick> قال"],
    ["</nick> قال", "</nick> قال"],
    ['<nick a="b"> قال', '<nick a="b"> قال'],
    ["<nick>\nنص **مهم**", "<nick>نص مهم"],
    ["<الاسم> قال", "<الاسم> قال"],
    ["5 < 6 و 7 > 2", "5 < 6 و 7 > 2"],
  ])("%j is shown as %j", (typed, shown) => {
    const text = html(typed).replace(/<[^>]*>/g, "");
    expect(text.replaceAll("&#x3C;", "<")).toBe(shown);
  });
});

describe("comments", () => {
  test.each([
    ["<!-- تعليق -->\nنص", "<p>نص</p>"],
    ["<!-- تعليق --> نص", "<p> نص</p>"],
    ["نص <!-- تعليق --> نص", "<p>نص  نص</p>"],
    ["<!-- سطر\n\nسطر -->\n\nنص", "<p>نص</p>"],
  ])("%j stay invisible", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });
});

describe("what holds nothing is nothing", () => {
  test.each([">", "> \n> ", "##", "-", "* *\n".slice(0, 1), "> <!-- تعليق -->", "نص\n\n<br>\n\nنص"])(
    "%j",
    (typed) => {
      expect(html(typed)).not.toMatch(/<(blockquote|h\d|ul|li|br|p)>(<\/|$)|<br>/);
    },
  );

  test("but for the number of a list, which is shown", () => {
    expect(html("5.")).toBe('<ol start="5"><li></li></ol>');
  });

  test.each([
    ["نص\n\n* *\n\nنص", "<p>نص</p><hr><p>نص</p>"],
    ["نص\n\n- -\n\nنص", "<p>نص</p><hr><p>نص</p>"],
    ["> * *", "<blockquote><hr></blockquote>"],
    ["* * *", "<hr>"],
  ])("%j is a divider", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });
});
