import { sentence } from "../../prose";
import { Random } from "../../random";
import { brackets } from "./brackets";
import { emphasis } from "./emphasis";
import { blocks } from "./fences";
import { headings } from "./headings";
import { html } from "./html";
import { links } from "./links";
import { references } from "./notes";
import { numbers } from "./numbers";
import { pictures } from "./pictures";

/** Texts whose Markdown is right, wrong, or none at all: for the readings of the rules about Markdown. */

const kinds = [pictures, links, references, brackets, blocks, headings, emphasis, numbers, html] as const;

/** Returns the text of a seed: one or two blocks of one kind, with paragraphs around them. */
export function markdownText(seed: number): string {
  const random = new Random(0x6d61726b, seed);
  const kind = random.pick(kinds);
  const parts = Array.from({ length: random.chance(0.8) ? 1 : 2 }, () => random.pick(kind)(random));
  if (random.chance(0.3)) parts.unshift(sentence(random));
  if (random.chance(0.3)) parts.push(sentence(random));
  return `${parts.join("\n\n")}\n`;
}
