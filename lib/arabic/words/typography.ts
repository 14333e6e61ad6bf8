import { addressPattern, trimAddress } from "#lib/arabic/words/addresses";
import { touchesOpaque } from "#lib/arabic/words/opaque/opaque-spans";
import { getChanges } from "#lib/arabic/words/typing-changes";

/** A range of a text in UTF-16 units, and its correction. Without `replacement` a person must decide. */
export type ProofreadingFinding = {
  index: number;
  length: number;
  replacement?: string;
  /** Set if the correction is only a suggestion: another one may be right. */
  isUnsure?: true;
};

/** A proofreading rule. It reads the plain text of one paragraph, without Markdown and code. */
export type ProofreadingRule = {
  id: string;
  /** Whether the rule can correct. Single findings may still have no correction. */
  fixable: boolean;
  /** Set if an article, or each line of it, gets at most one warning of this rule. */
  once?: "article" | "line";
  find(text: string): ProofreadingFinding[];
};

const address = new RegExp(`${addressPattern}|[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+`, "g");

let last = { text: "", hidden: "" };

/**
 * Replaces each character of web and mail addresses by U+FFFC, so that no rule matches there and offsets stay. The result for
 * the last text is kept, because all rules read one text after the other.
 */
export function hideAddresses(text: string): string {
  if (last.text === text) return last.hidden;
  const hidden = /:\/\/|www\.|@/.test(text)
    ? text.replace(address, (found) => {
        const { length } = trimAddress(found);
        return "\uFFFC".repeat(length) + found.slice(length);
      })
    : text;
  last = { text, hidden };
  return hidden;
}

/** Returns whether a finding concerns an opaque part of the text; see `getOpaqueSpans`. No rule reports such a finding. */
function isInOpaque(text: string, { index, length, replacement }: ProofreadingFinding): boolean {
  if (replacement === undefined) return touchesOpaque(text, index, length);
  return getChanges(text.slice(index, index + length), replacement).some((change) =>
    touchesOpaque(text, index + change.index, change.removed.length),
  );
}

/**
 * Returns a finding for each match of a global pattern outside addresses and opaque parts. `correct` returns the replacement,
 * `undefined` for a finding without one, or `null` for no finding.
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
    const range = { index: match.index, length: match[0].length };
    const finding = replacement === undefined ? range : { ...range, replacement };
    if (!isInOpaque(text, finding)) findings.push(finding);
  }
  return findings;
}

/** Marks the corrections of some findings as suggestions. */
export function markUnsure(
  findings: readonly ProofreadingFinding[],
  isUnsure: (finding: ProofreadingFinding) => boolean,
): ProofreadingFinding[] {
  return findings.map((finding) => (isUnsure(finding) ? { ...finding, isUnsure: true } : finding));
}

/** Applies the replacements of one rule's findings to a text. */
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
