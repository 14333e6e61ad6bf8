/** What is measured inside the page; each function stands alone, because it is handed to the browser as text. */

/**
 * Lays out the whole page. By itself, a browser gives a part below the screen only an expected height, so its words are measured
 * at wrong places.
 */
export function layOutEverything(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important; }");
  document.adoptedStyleSheets.push(sheet);
}

/** Text that is cut off, runs out of the window or lies on other text; one line for each finding. */
export function findBrokenText(): string[] {
  const found: string[] = [];
  type Line = { text: string; node: Node; left: number; right: number; top: number; bottom: number };
  const lines: Line[] = [];
  const isHidden = (element: Element) =>
    element.closest("[aria-hidden]") !== null ||
    getComputedStyle(element).clipPath !== "none" ||
    !element.checkVisibility({ visibilityProperty: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    const element = node.parentElement;
    if (text === "" || element === null || isHidden(element)) continue;
    const isScrolled = element.closest('[role="region"][tabindex], pre[tabindex]') !== null;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue;
      const short = text.slice(0, 40);
      if (!isScrolled && (left < -1 || right > innerWidth + 1)) found.push(`out of the window: ${short}`);
      const middle = (top + bottom) / 2;
      if (!isScrolled)
        lines.push({ text: short, node, left, right, top: middle - size * 0.4, bottom: middle + size * 0.4 });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  for (const [index, line] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next++) {
      const other = lines[next];
      if (other === undefined || other.top >= line.bottom - 1) break;
      if (other.node === line.node) continue;
      if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2) {
        found.push(`one over the other: ${line.text} / ${other.text}`);
      }
    }
  }
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (isHidden(element) || (element.textContent ?? "").trim() === "") continue;
    const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
    if (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut at the side: ${element.className}`);
    if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
      found.push(`cut below: ${element.className}`);
  }
  return found;
}

/** Words whose marks reach into the tails of the word above them; measured on the ink of each pair. */
export function findTightLines(): string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return ["no canvas"];
  const found: string[] = [];
  type Word = { text: string; left: number; right: number; inkTop: number; inkBottom: number; top: number };
  for (const element of document.body.querySelectorAll("h1, h2, h3, p, li, td, th, figcaption")) {
    if (element.querySelector("p, li, ul, h2, h3, table") !== null || !element.checkVisibility()) continue;
    const words: Word[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement === null) continue;
      const style = getComputedStyle(node.parentElement);
      context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      for (const match of (node.textContent ?? "").matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const rect = range.getClientRects()[0];
        if (rect === undefined) continue;
        const ink = context.measureText(match[0]);
        const baseline = rect.top + ink.fontBoundingBoxAscent;
        words.push({
          text: match[0],
          left: rect.left,
          right: rect.right,
          top: rect.top,
          inkTop: baseline - ink.actualBoundingBoxAscent,
          inkBottom: baseline + ink.actualBoundingBoxDescent,
        });
      }
    }
    const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
    for (const upper of words) {
      for (const lower of words) {
        const apart = lower.top - upper.top;
        if (apart < lineHeight * 0.5 || apart > lineHeight * 1.5) continue;
        const isBelow = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left) > 1;
        if (isBelow && upper.inkBottom > lower.inkTop + 1) {
          found.push(
            `${element.tagName}: ${upper.text} / ${lower.text}: ${(upper.inkBottom - lower.inkTop).toFixed(1)} px`,
          );
        }
      }
    }
  }
  return found;
}

/** Targets of less than 24 by 24 px that do not stand in a line of text (WCAG 2.5.8). */
export function findSmallTargets(): string[] {
  return [...document.querySelectorAll("a[href], summary, input, button")].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const { display, position, clipPath } = getComputedStyle(element);
    const isInText = display === "inline" && position !== "absolute";
    if (isInText || clipPath !== "none" || !element.checkVisibility()) return [];
    return width < 23.5 || height < 23.5
      ? [`${width.toFixed(0)}x${height.toFixed(0)}: ${element.textContent?.trim().slice(0, 40)}`]
      : [];
  });
}

/** Letters (marks left out) in each whole line of the article's paragraphs. */
export function lettersPerLine(): number[] {
  const counts: number[] = [];
  for (const paragraph of document.querySelectorAll("article p")) {
    if (paragraph.closest("header, footer, aside, section, li, blockquote, figure") !== null) continue;
    const lines = new Map<number, number>();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      for (let index = 0; index < text.length; index++) {
        if (/\p{M}/u.test(text[index] ?? "")) continue;
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const rect = range.getClientRects()[0];
        if (rect === undefined) continue;
        const line = Math.round((rect.top + rect.bottom) / 2 / 8);
        const known = lines.has(line - 1) ? line - 1 : line;
        lines.set(known, (lines.get(known) ?? 0) + 1);
      }
    }
    if (lines.size > 2) counts.push(...[...lines.values()].slice(0, -1));
  }
  return counts;
}

/** The bottom of the first line of the first headline that is seen; CSS pixels from the top of the page. */
export function firstHeadline(): number {
  for (const heading of document.querySelectorAll("h1, h2")) {
    if (getComputedStyle(heading).clipPath !== "none") continue;
    const range = document.createRange();
    range.selectNodeContents(heading);
    return range.getClientRects()[0]?.bottom ?? Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}

/** What has the focus, and whether anything lies on it. */
export function coveredFocus(): string | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element.tagName === "IFRAME") return undefined;
  const rect = element.getClientRects()[0];
  const name = element.textContent?.trim().slice(0, 40) || element.tagName;
  if (rect === undefined) return `${name}: no box`;
  const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${name}: out of the window`;
  const seen = document.elementFromPoint(x, y);
  return seen !== null && (element.contains(seen) || seen.contains(element)) ? undefined : `${name}: covered`;
}
