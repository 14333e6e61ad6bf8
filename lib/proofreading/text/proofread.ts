import { getProofreadingRules } from "#lib/arabic/proofreading/rules";
import type { ProofreadingFinding, ProofreadingRule } from "#lib/arabic/words/typography";
import type { LocaleSettings } from "#lib/config/site";
import type { Problem } from "#lib/content/messages/problems";
import { getExcused } from "#lib/proofreading/excuses";
import { frontPassages } from "#lib/proofreading/front-passages";
import { bodyPassages, type Passage } from "#lib/proofreading/passages";
import { describeFinding } from "#lib/proofreading/text/messages";
import type { TextFile } from "#lib/proofreading/text-file";

/** All texts of a file that a reader reads. */
export function getPassages(file: TextFile): Passage[] {
  return [...frontPassages(file), ...(file.body === undefined ? [] : bodyPassages(file.body))];
}

/** Something that a rule has found in a passage. */
export type Found = { rule: ProofreadingRule; passage: Passage; finding: ProofreadingFinding };

/** What the rules find in some passages, rule by rule. */
export function findAll(passages: readonly Passage[], rules: readonly ProofreadingRule[]): Found[] {
  return rules.flatMap((rule) =>
    passages.flatMap((passage) => rule.find(passage.text).map((finding) => ({ rule, passage, finding }))),
  );
}

/** The first of each rule that speaks once an article, and all of the others. */
function once(found: readonly Found[]): Found[] {
  const told = new Set<string>();
  return found.filter(
    ({ rule: { id, once: isOnce } }) => isOnce === undefined || (!told.has(id) && told.add(id)),
  );
}

/** The line of a finding, and its column where that is known. */
export function positionOfFound({ passage, finding }: Found): { line: number; column?: number } {
  return passage.placeOf(finding.index) ?? { line: passage.line };
}

/** What the language desk has to say of a file. */
export function proofreadText(file: TextFile, settings: LocaleSettings): Problem[] {
  const excused = getExcused(file);
  const found = findAll(getPassages(file), getProofreadingRules(settings));
  const open = found.filter((one) => !excused.has(positionOfFound(one).line));
  return once(open).map((one) => ({
    path: file.path,
    ...positionOfFound(one),
    rule: one.rule.id,
    level: "warning",
    ...describeFinding(one.rule.id, one.passage.text, one.finding),
  }));
}
