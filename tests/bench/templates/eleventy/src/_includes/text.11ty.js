import { frame } from "../../frame.js";
import { escapeXml } from "../../xml.js";

export function render({ page, title, content }) {
  const main = `<article class="article"><h1><bdi>${escapeXml(title)}</bdi></h1><div class="body">${content}</div></article>`;
  return frame({ url: page.url, heading: title }, main);
}
