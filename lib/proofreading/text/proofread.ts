import { getProofreadingRules } from "#lib/arabic/proofreading/rules";
import type { ProofreadingFinding, ProofreadingRule } from "#lib/arabic/words/typography";
import type { LocaleSettings } from "#lib/config/site";
import type { Problem } from "#lib/content/messages/problems";
import { getExcused } from "#lib/proofreading/excuses";
import { frontPassages } from "#lib/proofreading/front-passages";
import { bodyPassages, type Passage } from "#lib/proofreading/passages";
import { describeFinding } from "#lib/proofreading/text/messages";
import type { TextFile } from "#lib/proofreading/text-file";

/** Returns all passages of a file that readers see. */
export function getPassages(file: TextFile): Passage[] {
  return [...frontPassages(file), ...(file.body === undefined ? [] : bodyPassages(file.body))];
}

/** A finding of a rule in a passage. */
export type Found = { rule: ProofreadingRule; passage: Passage; finding: ProofreadingFinding };

/** Returns the findings of all rules, in the order of the rules. */
export function findAll(passages: readonly Passage[], rules: readonly ProofreadingRule[]): Found[] {
  return rules.flatMap((rule) =>
    passages.flatMap((passage) => rule.find(passage.text).map((finding) => ({ rule, passage, finding }))),
  );
}

/** Keeps only the first finding of rules that report once per article. */
function withoutRepeats(found: readonly Found[]): Found[] {
  const reported = new Set<string>();
  return found.filter(
    ({ rule: { id, once: isOnce } }) => isOnce === undefined || (!reported.has(id) && reported.add(id)),
  );
}

/** Returns the line of a finding, and its column if it is known. */
export function positionOfFound({ passage, finding }: Found): { line: number; column?: number } {
  return passage.positionOf(finding.index) ?? { line: passage.line };
}

/** Returns the warnings of the proofreading rules for a file. */
export function proofreadText(file: TextFile, settings: LocaleSettings): Problem[] {
  const excused = getExcused(file);
  const found = findAll(getPassages(file), getProofreadingRules(settings));
  const open = found.filter((one) => !excused.has(positionOfFound(one).line));
  return withoutRepeats(open).map((one) => ({
    path: file.path,
    ...positionOfFound(one),
    rule: one.rule.id,
    level: "warning",
    ...describeFinding(one.rule.id, one.passage.text, one.finding),
  }));
}
