import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cleanHtml, policyHash } from "#lib/publish/clean-html";

function clean(body: string): string {
  const { html } = cleanHtml(`<!DOCTYPE html><html lang="ar"><head></head><body>${body}</body></html>`);
  return html.slice(html.indexOf("<body>") + 6, html.indexOf("</body>"));
}

const jsonLd = '{"@type":"NewsArticle","headline":"\\u003c/script>\\u003c!-- \\u2028 & \\"نص\\" a < b"}';

describe("what goes", () => {
  test.each([
    ["a script", '<script src="/_next/static/a.js" async=""></script>'],
    ["an inline script", "<script>(self.__next_f=self.__next_f||[]).push([0])</script>"],
    ["a script with markup in it", '<script>self.__next_f.push([1,"<p>x</p><!-- -->"])</script>'],
    ["a module", '<script type="module">import "/a.js"</script>'],
    ["a script in capitals", "<SCRIPT>alert(1)</SCRIPT>"],
    ["a template of a script language", '<script type="text/x-template"><p>x</p></script>'],
    ["the preload of a script", '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>'],
    ["the preload of a style sheet", '<link rel="preload" as="style" href="/_next/a.css"/>'],
    ["the preload of a module", '<link rel="modulepreload" href="/_next/a.js"/>'],
    ["a connection to where we are", '<link rel="preconnect" href="/" crossorigin=""/>'],
    ["what waits for a script", '<link rel="expect" href="#_R_" blocking="render"/>'],
    ["an empty hidden box", '<div hidden=""><!--$--><!--/$--></div>'],
    ["React's marks", "<!--$--><!--/$--><!-- --><!--&--><!--/&--><!--html--><!--head--><!--body-->"],
    ["the build's name", "<!--barqiya-->"],
  ])("%s", (_, html) => {
    expect(clean(`<p>قبل</p>${html}<p>بعد</p>`)).toBe("<p>قبل</p><p>بعد</p>");
  });

  test("attributes of the framework", () => {
    const style = '<style data-precedence="next" data-href="/a.css" nonce="x">p{color:red}</style>';
    expect(clean(style)).toBe("<style>p{color:red}</style>");
  });

  test("the mark between two texts, so that they are one", () => {
    expect(clean("<p>صفحة <!-- -->3</p>")).toBe("<p>صفحة 3</p>");
  });
});

describe("what stays", () => {
  test.each([
    ["text and its entities", "<p>5 &lt; 6 &amp; 7 &#x27;نعم&#x27; &quot;لا&quot;</p>"],
    ["a font's preload", '<link rel="preload" as="font" type="font/woff2" href="/f.woff2" crossorigin="">'],
    ["a picture's preload", '<link rel="preload" as="image" imagesrcset="/a.avif 400w" imagesizes="100vw">'],
    ["a connection elsewhere", '<link rel="preconnect" href="https://cdn.example">'],
    ["what says that a page is not for indexes", '<meta name="robots" content="noindex">'],
    ["the bar", '<iframe src="/breaking/ticker/" title="عاجل" loading="lazy"></iframe>'],
    ["a hidden box with a name", '<div hidden id="menu"><a href="/">الرئيسية</a></div>'],
    ["another hidden element", "<p hidden>نص</p>"],
    ["void elements", '<p>أ<br>ب<img src="/a.jpg" alt=""><wbr></p>'],
    ["an empty description", '<img src="/a.jpg" alt="">'],
    ["boolean attributes", "<details open><summary>أ</summary></details>"],
    [
      "a popover",
      '<button type="button" popovertarget="m">القائمة</button><div id="m" popover="auto">أ</div>',
    ],
    ["spaces between words", "<p>أ\n  <b>ب</b> ج</p>"],
    ["isolated words", '<p>قال <bdi dir="ltr">C++</bdi></p>'],
  ])("%s", (_, html) => {
    expect(clean(html)).toBe(html);
  });

  test("JSON-LD to the letter", () => {
    const script = `<script type="application/ld+json">${jsonLd}</script>`;
    expect(clean(script)).toBe(script);
    expect(JSON.parse(clean(script).slice(35, -9)).headline).toBe('</script><!-- \u2028 & "نص" a < b');
  });

  test("a drawing, with its shapes closed", () => {
    expect(clean('<svg viewBox="0 0 1 1"><path d="M0 0"/><circle r="1"/></svg><p>بعد</p>')).toBe(
      '<svg viewbox="0 0 1 1"><path d="M0 0"></path><circle r="1"></circle></svg><p>بعد</p>',
    );
  });

  test("names of attributes in lower case", () => {
    const html =
      '<meta charSet="utf-8"/><time dateTime="2016-12-01">أمس</time><img srcSet="/a.jpg 1x" alt="">';
    expect(clean(html)).toBe(
      '<meta charset="utf-8"><time datetime="2016-12-01">أمس</time><img srcset="/a.jpg 1x" alt="">',
    );
  });

  test("a value in single quotes, whatever it holds", () => {
    expect(clean(`<p title='قال "نعم"'>أ</p>`)).toBe('<p title="قال &quot;نعم&quot;">أ</p>');
  });
});

describe("what fails the publication", () => {
  test.each([
    ["the place of deferred content", '<template id="B:0"></template>', "Suspense"],
    ["any template", "<template></template>", "Suspense"],
    ["deferred content itself", '<div hidden="" id="S:0"><p>نص</p></div>', "Suspense"],
    ["a boundary that waits", "<!--$?--><p>…</p><!--/$-->", "Suspense"],
    ["a boundary that failed", "<!--$!--><p>…</p><!--/$-->", "Suspense"],
    ["text in a hidden box", '<div hidden="">نص المقال</div>', "Suspense"],
    ["an element in a hidden box", '<div hidden=""><p>نص</p></div>', "hidden box"],
    ["a style attribute", '<p style="color:red">نص</p>', "style attribute"],
    ["an event handler", '<button onclick="x()">نص</button>', "onclick"],
    ["an event handler in capitals", '<img src="x" onError="x()">', "onerror"],
    ["a comment of unknown meaning", "<!--[if IE]>x<![endif]-->", "[if IE]"],
    ["a comment of somebody's", "<!-- later -->", "later"],
    ["a style sheet outside the page", '<link rel="stylesheet" href="/a.css"/>', "style sheet"],
    ["text for browsers without scripts", "<noscript>نص</noscript>", "noscript"],
    ["another base for addresses", '<base href="https://evil.example/">', "base"],
    ["a plug-in", '<object data="/a.swf"></object>', "object"],
    ["an embedded thing", '<embed src="/a.swf">', "embed"],
    ["an instruction", "<?php echo 1 ?>", "php"],
  ])("%s", (_, html, words) => {
    expect(() => clean(html)).toThrow(words);
  });

  test("a document type of another age", () => {
    expect(() => cleanHtml('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><p>x</p>')).toThrow("XHTML");
  });
});

describe("the page", () => {
  const source = `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charSet="utf-8"/><style data-precedence="a">p::before{content:"<a>"}</style><style>a>b{}</style><script type="application/ld+json">${jsonLd}</script><script src="/a.js"></script></head><body><!--$--><p title='"'>نص &amp; نص</p><img src="/a.jpg" alt=""/><div hidden=""></div><!--/$--></body></html>`;

  test("begins with its type and ends with a line", () => {
    expect(cleanHtml(source).html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">.*<\/html>\n$/s);
  });

  test("has the link to the search at the end of its head, whichever was ready first: it or the metadata", () => {
    const [link, metadata] = [
      '<link rel="search" href="/opensearch.xml"/>',
      '<meta name="author" content="س"/>',
    ];
    const page = (head: string) =>
      cleanHtml(`<!DOCTYPE html><html><head>${head}</head><body></body></html>`).html;
    expect(page(link + metadata)).toBe(page(metadata + link));
    expect(page(link + metadata)).toContain('content="س"><link rel="search" href="/opensearch.xml"></head>');
    expect(clean(link)).toBe('<link rel="search" href="/opensearch.xml">');
  });

  test("cleaned twice is the same", () => {
    const once = cleanHtml(source);
    expect(cleanHtml(once.html)).toEqual(once);
  });

  test("carries its style sheets, all in one in the place of the first", () => {
    const sheets: Record<string, string> = { "/a.css": 'p::before{content:"<a>"}', "/b.css": "a>b{}" };
    const link = (address: string) => `<link rel="stylesheet" href="${address}" data-precedence="next"/>`;
    const page = `<!DOCTYPE html><html><head><title>أ</title>${link("/a.css")}<meta name="x" content="y"/>${link("/b.css")}</head></html>`;
    const { html, styles } = cleanHtml(page, { readSheet: (address) => sheets[address] ?? "" });
    const css = 'p::before{content:"<a>"}a>b{}';
    expect(html).toBe(
      `<!doctype html><html><head><title>أ</title><style>${css}</style><meta name="x" content="y"></head></html>\n`,
    );
    expect(styles).toEqual([policyHash(css)]);
    expect(() => cleanHtml(page, { readSheet: () => "</style><script>" })).toThrow("end its own element");
  });

  test("names its style sheets as a policy wants them", () => {
    const sha = (css: string) => `sha256-${createHash("sha256").update(css).digest("base64")}`;
    expect(cleanHtml(source).styles).toEqual([sha('p::before{content:"<a>"}'), sha("a>b{}")]);
    expect(policyHash("")).toBe("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    expect(cleanHtml("<!DOCTYPE html><p>x</p>").styles).toEqual([]);
  });
});

describe("the script of the search", () => {
  const code = 'for(let a=0;a<3&&"x">"";a++);';
  const page = (script: string) =>
    `<!DOCTYPE html><html><body><noscript><p>بلا</p></noscript><script data-kept="">${script}</script><script>next()</script></body></html>`;

  test("stays in its own page alone of all scripts, and the policy has a name for it", () => {
    const { html, scripts } = cleanHtml(page(code), { script: code });
    expect(html).toBe(
      `<!doctype html><html><body><noscript><p>بلا</p></noscript><script>${code}</script></body></html>\n`,
    );
    expect(scripts).toEqual([`sha256-${createHash("sha256").update(code).digest("base64")}`]);
  });

  test("is refused in any other page, and another script in this one", () => {
    expect(() => cleanHtml(page(code))).toThrow("noscript");
    expect(() => cleanHtml(page(code).replace(/<noscript>.*<\/noscript>/, ""))).toThrow(
      "only the page of the search",
    );
    expect(() => cleanHtml(page(`${code} `), { script: code })).toThrow("not the one of the search");
    expect(() => cleanHtml(page(""), { script: code })).toThrow("not the one of the search");
  });

  test("is the only one that ever stays", () => {
    const { html, scripts } = cleanHtml(`<!DOCTYPE html><p>x</p><script>${code}</script>`, { script: code });
    expect(html).not.toContain("script");
    expect(scripts).toEqual([]);
  });
});
