import { proofreadingRules } from "#lib/arabic/proofreading/rules";
import type { ProofreadingRule } from "#lib/arabic/words/typography";

/**
 * The rules whose corrections are always right, unless a finding is marked as unsure. They change only spaces, commas,
 * question marks, percent signs, quotation marks, tatweel, invisible characters, and the shapes of letters.
 */
const safe = new Set([
  "control-character",
  "bidi-control-in-text",
  "presentation-forms",
  "hijri-sign",
  "percent-sign",
  "latin-comma",
  "latin-marks",
  "foreign-quotes",
  "space-inside-pairs",
  "space-before-mark",
  "no-space-after-comma",
  "doubled-spaces",
]);

/** Returns whether `--fix` writes the certain corrections of a rule. */
export function isSafe({ id }: ProofreadingRule): boolean {
  return safe.has(id);
}

/** The safe rules in the order of correction. */
export const safeRules: readonly ProofreadingRule[] = proofreadingRules.filter(isSafe);
