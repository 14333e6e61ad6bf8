import { sentence } from "../../prose";
import type { Random } from "../../random";
import {
  addresses,
  type Block,
  clause,
  files,
  linkWords,
  oneOf,
  photographers,
  scenes,
  within,
} from "./words";

/** Pictures as editors put them into a text, with captions of all kinds, and media in HTML. */

function picture(random: Random, alt: string, title = ""): string {
  const file = random.pick(files);
  return `![${alt}](${file}${title === "" ? "" : ` "${title}"`})`;
}

const described: Block = (random) => picture(random, random.pick(scenes));
const bare: Block = (random) => picture(random, random.pick(["", "", " ", "\u00A0"]));
const credit: Block = (random) =>
  `${random.pick(["تصوير: ", "تصوير ", "عدسة: ", "الصورة: ", "(تصوير: ", "© "])}${random.pick(photographers)}`;
const titled: Block = (random) =>
  picture(random, random.pick(scenes), random.pick([clause(random), credit(random), `«${clause(random)}»`]));

/** Pictures that lack a description. */
const undescribed = oneOf(
  bare,
  (random) => picture(random, "", credit(random)),
  (random) => picture(random, " ", clause(random)),
  (random) => within(random, bare(random)),
  (random) => `- ${bare(random)} ${clause(random)}`,
  (random) => `> ${bare(random)}\n>\n> ${sentence(random)}`,
  (random) => `[${bare(random)}](${random.pick(addresses)})`,
  (random) => `[${bare(random)} ${random.pick(linkWords)}](${random.pick(addresses)})`,
  (random) => `| ${bare(random)} | ${random.pick(scenes)} |\n| --- | --- |\n| 1 | 2 |`,
  (random) => `${described(random)}\n${bare(random)}`,
  (random) =>
    `![][${random.pick(["غلاف", "خريطة", "1"])}]\n\n[غلاف]: cover.jpg\n[خريطة]: map.png\n[1]: a.jpg`,
  (random) => `![](<صورة ${random.pick(["قديمة", "من الجو", "الفريق"])}.jpg>)`,
  (random) => `**${bare(random)}**`,
  (random) => `![](${random.pick(files)})\n*${credit(random)}*`,
  (random) => `![](${random.pick(files)} '${credit(random)}') ${sentence(random)}`,
  (random) => `${sentence(random)} ![](${random.pick(files)})`,
);

/** Captions that are shown, and captions that are lost. */
const captioned = oneOf(
  titled,
  (random) => `${described(random)}\n*${clause(random)}*`,
  (random) => `${described(random)}\n\n*${clause(random)} (${credit(random)})*`,
  (random) => `${described(random)}\n${credit(random)}`,
  (random) => `${titled(random)}\n${titled(random)}`,
  (random) => `> ${titled(random)}`,
  (random) => `- ${titled(random)}`,
  (random) => `**${random.pick(scenes)}** - ${credit(random)}`,
  (random) => within(random, titled(random)),
  (random) => `${titled(random)} ${sentence(random)}`,
  (random) => `${sentence(random)}\n${titled(random)}`,
  (random) => `${titled(random)}\n${credit(random)}`,
  (random) => `${titled(random)}\n*${clause(random)}*`,
  (random) => `- ${titled(random)}: ${clause(random)}`,
  (random) => `[${titled(random)}](${random.pick(addresses)})`,
  (random) => `**${titled(random)}**`,
  (random) => `| ${titled(random)} | ${random.pick(scenes)} |\n| --- | --- |\n| ${clause(random)} | 2 |`,
  (random) => `1. ${clause(random)}\n   ${titled(random)}\n2. ${clause(random)}`,
  (random) => `![${random.pick(scenes)}](<صورة الحفل.jpg> "${credit(random)}") ${sentence(random)}`,
  (random) =>
    `${sentence(random)} ![${random.pick(scenes)}][لوحة]\n\n[لوحة]: painting.jpg "${clause(random)}"`,
  (random) => `${described(random)} "${clause(random)}"`,
  (random) =>
    `![${random.pick(scenes)}](${random.pick(files)} 'من كتاب "${random.pick(linkWords)}"') ${sentence(random)}`,
);

/** Media and form fields in HTML. Some stand in code or are named in the text. */
const media = oneOf(
  (random) => `<img src="${random.pick(files)}">`,
  (random) => `<img src="${random.pick(files)}" alt="${random.pick(scenes)}" width="600" />`,
  (random) => `<img alt='${random.pick(scenes)}' src='${random.pick(files)}' class="alignright">`,
  (random) => within(random, `<img src=${random.pick(files)}>`),
  (random) =>
    `<iframe width="560" height="315" src="https://video.example/embed/${random.between(100, 999)}" allowfullscreen></iframe>`,
  (random) => `<video controls src="${random.pick(["clip.mp4", "final.webm"])}"></video>`,
  (random) =>
    `<video controls>\n<source src="match.mp4" type="video/mp4">\n</video>`.concat(`\n\n${sentence(random)}`),
  (random) => `<audio src="${random.pick(["interview.mp3", "نشيد.ogg"])}"></audio>\n\n${sentence(random)}`,
  (random) => `${sentence(random)}\n\n<script async src="//platform.example/widgets.js"></script>`,
  (random) => `<style>.lead { color: #333 }</style>\n\n${sentence(random)}`,
  (random) => `<link rel="stylesheet" href="word.css">\n\n${sentence(random)}`,
  (random) => `<meta name="generator" content="Word">\n${sentence(random)}`,
  (random) => `${clause(random)}<wbr>${sentence(random)}`,
  (random) => within(random, '<input type="checkbox" checked>'),
  (random) => `<svg width="20" height="20"><circle r="9"/></svg>\n\n${sentence(random)}`,
  (random) => `<canvas id="chart"></canvas>\n\n${sentence(random)}`,
  (random) => `<object data="leaflet.pdf"></object>\n\n${sentence(random)}`,
  (random) => `<embed src="map.swf">\n\n${sentence(random)}`,
  (random) =>
    `<img src="https://counter.example/p.gif?id=${random.between(10, 99)}" width="1" height="1">\n\n${sentence(random)}`,
  (random) => `<map name="m"><area href="/about/"></map>\n\n${sentence(random)}`,
  (random) =>
    `<figure>\n<img src="${random.pick(files)}">\n<figcaption>${credit(random)}</figcaption>\n</figure>`,
  (random) => `<p><img src="${random.pick(files)}"></p>`,
  (random) => `يكتب المبتدئون \`<img>\` بلا وصف، ${clause(random)}.`,
  (random) => `\`\`\`html\n<img src="${random.pick(files)}">\n\`\`\``,
  (random) =>
    `<a href="${random.pick(addresses)}"><img src="${random.pick(files)}" alt="${random.pick(scenes)}"></a>`,
  (random) => `<base target="_blank">\n\n${sentence(random)}`,
  (random) => `<template><p>نموذج</p></template>\n\n${sentence(random)}`,
);

/** What only looks like a picture. */
const innocent = oneOf(
  described,
  (random) => `${described(random)}\n\n${sentence(random)}`,
  (random) => `يا للهول![المزيد](${random.pick(addresses)})`,
  (random) => `\`![](${random.pick(files)})\` هكذا تُكتب الصورة بلا وصف، ${clause(random)}.`,
  (random) => `\`\`\`\n![](${random.pick(files)})\n\`\`\``,
  (random) => `[صورة: ${random.pick(scenes)}]`,
  (random) => `(الصورة ${random.between(1, 9)}: ${random.pick(scenes)})`,
  (random) => `[${described(random)}](${random.pick(addresses)})`,
);

export const pictures: readonly Block[] = [
  undescribed,
  undescribed,
  captioned,
  captioned,
  media,
  media,
  innocent,
];
