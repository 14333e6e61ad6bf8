import { addressPattern, trimAddress } from "#lib/arabic/words/addresses";

/** A place in a text, in UTF-16 units, and what should stand there; without `replacement` a person decides. */
export type ProofreadingFinding = { index: number; length: number; replacement?: string };

/** A rule of the language desk. It reads the plain text of one paragraph: no Markdown, no code. */
export type ProofreadingRule = {
  id: string;
  /** Whether the rule knows the right text for what it finds; single findings may still lack it. */
  fixable: boolean;
  /** Set when one warning an article is enough, however many places there are. */
  once?: "article";
  find(text: string): ProofreadingFinding[];
};

const address = new RegExp(`${addressPattern}|[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+`, "g");

/** The text, as long as before, with web and mail addresses blotted out: no rule looks into them. */
export function hideAddresses(text: string): string {
  if (!/:\/\/|www\.|@/.test(text)) return text;
  return text.replace(address, (whole) => {
    const { length } = trimAddress(whole);
    return "\uFFFC".repeat(length) + whole.slice(length);
  });
}

/**
 * Every match of a global pattern outside addresses. `correct` gives the text to write instead, `undefined`
 * to warn without one, `null` to say nothing.
 */
export function findMatches(
  text: string,
  pattern: RegExp,
  correct: (match: RegExpExecArray, hidden: string) => string | undefined | null,
): ProofreadingFinding[] {
  const hidden = hideAddresses(text);
  const findings: ProofreadingFinding[] = [];
  for (const match of hidden.matchAll(pattern)) {
    const replacement = correct(match, hidden);
    if (replacement === null) continue;
    const place = { index: match.index, length: match[0].length };
    findings.push(replacement === undefined ? place : { ...place, replacement });
  }
  return findings;
}

/** The text with the replacements of one rule's findings written in. */
export function applyFindings(text: string, findings: readonly ProofreadingFinding[]): string {
  let corrected = "";
  let done = 0;
  for (const { index, length, replacement } of findings) {
    if (replacement === undefined) continue;
    corrected += text.slice(done, index) + replacement;
    done = index + length;
  }
  return corrected + text.slice(done);
}
