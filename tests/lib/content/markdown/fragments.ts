import type { Picture } from "#lib/view-models/pages";

const picture: Picture = { src: "/media/a.jpg", sources: [], width: 8, height: 6, alt: "" };

/** The pictures that the fragments show. */
export const picturesOf = { "a.jpg": picture };

/** Markdown and HTML as it is typed; each § is a word of its own. */
export const fragments: readonly string[] = [
  ...["§", "§ §.", "قال: §، و§؟", "«§»", "(§)", "5*3", "2016. §", "#§_§", "§ & §", "\u200f§", "-§-"],
  ...[
    "**§**",
    "**§ **",
    "** §**",
    "** § **",
    "*§*",
    "و__§__",
    "__§__",
    "_§_",
    "~~§~~",
    "`§`",
    "**§",
    "§**",
    "(*) §",
  ],
  ...[
    "[§](/x/)",
    '[§](/x/ "§")',
    "[§](tel:+963)",
    "[§](ftp://x.org)",
    "[§](//x.org)",
    "[§](/\\x.org)",
    "[§]()",
  ],
  ...[
    "[§][ref]",
    "[ref]: /x/",
    '[ref]: /x/ "§"',
    "[§]",
    "[§][§]",
    "[]",
    "[§] (/x/)",
    "<https://example.org/>",
  ],
  ...[
    "[^1]",
    "[^2]",
    "[^1]: §",
    "[^2]: §\n\n    §",
    "![§](a.jpg)",
    '![§](a.jpg "§")',
    "![§][pic]",
    "[pic]: a.jpg",
  ],
  ...[
    "§<br>§",
    "<br>",
    "<br/>",
    "§<sup>2</sup>",
    "10<sup>§</sup>",
    "H<sub>2</sub>O",
    "<sup>",
    "</sup>",
    "<sub>§",
  ],
  ...[
    "<nick>",
    "</nick>",
    "<nick>§</nick>",
    "<§>",
    "<b>§</b>",
    "<b>",
    "</b>",
    '<a href="/x/">§</a>',
    "<span>§",
  ],
  ...["<!-- تعليق -->", "<!-- تعليق\n", "<!--", "-->", "<!-- تعليق --> §", "<!-->", "<!-- check: ignore -->"],
  ...["<div>§</div>", "<div>", "</div>", "<p>§", "</p> §", "<aside>\n§\n</aside> §", "<hr>", "<h2>§</h2>"],
  ...["<table><tr><td>§</td></tr></table>", "<li>§", "<blockquote>§</blockquote>", "<pre>§", "<pre>§</pre>"],
  ...["<details><summary>§</summary>§</details>", "<center>§</center>", "<textarea>§", "<figcaption>§"],
  ...[
    '<img src="a.jpg">',
    "<iframe src=/x/></iframe>",
    "<iframe>§</iframe>",
    "<video>§</video>",
    "<svg>§</svg>",
  ],
  ...["<script>x</script>", "<script>", "</script>", "<style>x</style>", "<style>", "<template>§</template>"],
  ...[
    "<![CDATA[§]]>",
    "<?§?>",
    "<!DOCTYPE §>",
    "<!§>",
    "<",
    ">",
    "<a",
    "</",
    "&lt;b&gt;",
    "&amp;",
    "&nbsp;",
    "\\",
  ],
  ...[
    "## §",
    "# §",
    "##§",
    "#§",
    "##",
    "- §",
    "-",
    "* §",
    "+ §",
    "• §",
    "– §",
    "- [ ] §",
    "- [x] §",
    "1. §",
    "2. §",
  ],
  ...[
    "1.§\n2.§",
    "1.§",
    "١. §",
    "١.§",
    "2) §",
    "1-§",
    "> §",
    ">",
    "> > §",
    "* *",
    "---",
    "===",
    "***",
    "- -",
  ],
  ...[
    "| § | § |\n|---|---|\n| § | § | § |",
    "|---|",
    "| § |",
    "§ | §",
    "```",
    "```js",
    "~~~",
    "    §",
    "\t§",
    "§  ",
  ],
];

/** What most of the news is written of, and what is near to it. */
export const plainFragments: readonly string[] = [
  ...[
    "§ §.",
    "§،",
    "«§»",
    "(§)",
    "12 §",
    "5 + 6",
    "#§_§",
    "-§-",
    "*§*",
    "**§**",
    "**§ §**",
    "[§](/x/)",
    "[§ §](https://x.org/)",
  ],
  ...[
    "## §",
    "- §",
    "- **§** §",
    "1. §",
    "2. §",
    "1) §",
    "> §",
    ">",
    "* §",
    "+ §",
    "و[§](/x/)",
    "و*§*",
    "*«§»*",
    "§_",
  ],
  ...[
    "-",
    "--",
    "- - §",
    "1.§",
    "==",
    "#",
    "## § #",
    "  §",
    "[§]",
    "2016. §",
    "§:",
    "§ * §",
    "-:",
    ":-",
    "§@x.org",
  ],
];

/** What stands behind a fragment. */
export const glue: readonly string[] = [
  "",
  " ",
  " ",
  "\n",
  "\n",
  "\n\n",
  "\n\n",
  "\n> ",
  "\n- ",
  "\n  ",
  " و",
];

const alphabet = "بتجحدرسصطعفقكلمن";

/** A word that comes once: two letters that no fragment has, and a number in letters. */
function word(number: number): string {
  const digits = number.toString(16).padStart(2, "0");
  const letters = [...digits].map((digit) => alphabet[Number.parseInt(digit, 16)] ?? "");
  return `ضض${letters.join("")}`;
}

/** The text with a word of its own at each place of one. */
export function withWords(text: string): string {
  let count = 0;
  return text.replace(/§/g, () => word(count++));
}
