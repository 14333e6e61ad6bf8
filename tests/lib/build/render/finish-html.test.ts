import { describe, expect, test } from "vitest";
import { finishHtml } from "#lib/build/render/finish-html";

describe("a page is written as HTML wants it", () => {
  test.each([
    ["names of attributes", '<time dateTime="2016">أ</time>', '<time datetime="2016">أ</time>'],
    ["void elements", '<p>أ<br/>ب<img alt=""/></p>', '<p>أ<br>ب<img alt=""></p>'],
    ["a void element without attributes, with a space", "<br />", "<br>"],
    ["boolean attributes", '<input disabled="" value=""/>', '<input disabled value="">'],
    ["a value in capitals stays", '<a href="/A?B=C">Text Here</a>', '<a href="/A?B=C">Text Here</a>'],
    ["text that looks like an attribute stays", "<p> charSet=utf-8 a > b</p>", "<p> charSet=utf-8 a > b</p>"],
    ["a value that looks like markup", '<img alt="<br/> onX=1"/>', '<img alt="<br/> onX=1">'],
    [
      "a drawing",
      '<svg viewBox="0 0 1 1"><path d="M0"/></svg>',
      '<svg viewbox="0 0 1 1"><path d="M0"/></svg>',
    ],
  ])("%s", (_, given, written) => {
    expect(finishHtml(given)).toBe(written);
  });

  test("JSON-LD stays to the letter", () => {
    const script =
      '<script type="application/ld+json">{"a":"\\u003c/script> <br/> dateTime=\\"x\\""}</script>';
    expect(finishHtml(`<p>${script}</p>`)).toBe(`<p>${script}</p>`);
  });
});

describe("a page that breaks the promise is refused", () => {
  test.each([
    ["a script", '<script src="/a.js"></script>', "<script>"],
    ["an inline script", "<script>alert(1)</script>", "<script>"],
    ["a module", '<script type="module">import "/a.js"</script>', "<script>"],
    ["a script without an end", '<script type="application/ld+json">{}', "without an end"],
    ["the preload of a script", '<link rel="preload" as="script" href="/a.js"/>', 'as="script"'],
    ["the preload of a style sheet", '<link rel="preload" as="style" href="/a.css"/>', 'as="style"'],
    ["the preload of a module", '<link rel="modulepreload" href="/a.js"/>', "modulepreload"],
    ["what waits for a script", '<link rel="expect" href="#a" blocking="render"/>', "expect"],
    ["the place of deferred content", '<template id="B:0"></template>', "deferred"],
    ["deferred content itself", '<div hidden="" id="S:0"><p>نص</p></div>', "deferred"],
    ["a boundary that waits", "<!--$?--><p>…</p><!--/$-->", "no element"],
    ["a comment", "<!-- later -->", "no element"],
    ["a style attribute", '<p style="color:red">نص</p>', "style attribute"],
    ["an event handler", '<button onclick="x()">نص</button>', "onclick"],
    ["an event handler in capitals", '<img src="x" onError="x()"/>', "onerror"],
    ["a style sheet outside the page", '<link rel="stylesheet" href="/a.css"/>', "stylesheet"],
    ["a second style sheet", "<style>p{}</style>", "<style>"],
    ["text for browsers without scripts", "<noscript>نص</noscript>", "noscript"],
    ["another base for addresses", '<base href="https://evil.example/"/>', "base"],
    ["a plug-in", '<object data="/a.swf"></object>', "object"],
    ["an embedded thing", '<embed src="/a.swf"/>', "embed"],
    ["an instruction", "<?php echo 1 ?>", "no element"],
    ["an element in capitals", "<SCRIPT>alert(1)</SCRIPT>", "no element"],
    ["a document in an attribute", '<iframe srcDoc="x"></iframe>', "srcdoc"],
    ["an instruction for the browser", '<meta http-equiv="refresh" content="0"/>', "http-equiv"],
    ["an address that runs", '<a href=" javascript:alert(1)">أ</a>', "script as an address"],
    ["a value without quotes", "<p title=x>أ</p>", "without its quotes"],
    ["a value in single quotes", "<p title='x'>أ</p>", "without its quotes"],
    ["half a tag", '<p title="x', "without its quotes"],
    ["a tag that goes on for ever", "<p title", "cannot be read"],
    ["an open angle bracket in a text", "<p>5 < 6</p>", "no element"],
  ])("%s", (_, html, words) => {
    expect(() => finishHtml(`<p>قبل</p>${html}`)).toThrow(new RegExp(words));
  });
});

describe("the script of the search", () => {
  const code = 'for(let a=0;a<3&&"x">"";a++);';
  const page = `<p>أ</p><noscript><p>بلا</p></noscript><script>${code}</script>`;

  test("stays in its own page", () => {
    expect(finishHtml(page, code)).toBe(page);
  });

  test("is refused in any other page, and another script in this one", () => {
    expect(() => finishHtml(page)).toThrow("noscript");
    expect(() => finishHtml(`<script>${code}</script>`)).toThrow("<script>");
    expect(() => finishHtml(`<script>${code} </script>`, code)).toThrow("<script>");
    expect(() => finishHtml(`<script async="">${code}</script>`, code)).toThrow("<script>");
  });
});
