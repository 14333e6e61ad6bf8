import type { ProofreadingFinding, ProofreadingRule } from "#lib/arabic/words/typography";
import type { Passage } from "#lib/proofreading/passages";

/** A finding of a rule in a passage. */
export type Found = { rule: ProofreadingRule; passage: Passage; finding: ProofreadingFinding };

/** Returns the line of a finding, and its column if it is known. */
export function positionOfFound({ passage, finding }: Found): { line: number; column?: number } {
  return passage.positionOf(finding.index) ?? { line: passage.line };
}
