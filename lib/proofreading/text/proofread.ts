import { getProofreadingRules } from "#lib/arabic/proofreading/rules";
import type { ProofreadingRule } from "#lib/arabic/words/typography";
import type { LocaleSettings } from "#lib/config/site";
import { mostOfFile } from "#lib/content/messages/limit-messages";
import type { Problem } from "#lib/content/messages/problems";
import { getExcused } from "#lib/proofreading/excuses";
import { frontPassages } from "#lib/proofreading/front-passages";
import { bodyPassages, type Passage } from "#lib/proofreading/passages";
import { editsOf } from "#lib/proofreading/text/edits";
import { getExcerpt } from "#lib/proofreading/text/excerpt";
import { type Found, positionOfFound } from "#lib/proofreading/text/found";
import { describeFinding } from "#lib/proofreading/text/messages";
import { isSafe } from "#lib/proofreading/text/safe-rules";
import { type Suggestion, suggest } from "#lib/proofreading/text/suggestion";
import type { TextFile } from "#lib/proofreading/text-file";

const passagesOf = new WeakMap<TextFile, Passage[]>();

/** Returns all passages of a file that readers see. */
export function getPassages(file: TextFile): Passage[] {
  const kept = passagesOf.get(file);
  if (kept !== undefined) return kept;
  const passages = [...frontPassages(file), ...(file.body === undefined ? [] : bodyPassages(file.body))];
  passagesOf.set(file, passages);
  return passages;
}

/** Returns the findings of all rules in each passage. */
export function findAll(passages: readonly Passage[], rules: readonly ProofreadingRule[]): Found[] {
  // Rules share what they know of a text while it is the last one they have read, so each passage is finished first.
  return passages.flatMap((passage) =>
    rules.flatMap((rule) => rule.find(passage.text).map((finding) => ({ rule, passage, finding }))),
  );
}

/** A finding and its line, with the column if it is known. */
type Placed = Found & { position: { line: number; column?: number } };

/** Keeps only the first finding of rules that report once per article or line. */
function withoutRepeats(found: readonly Placed[]): Placed[] {
  const reported = new Set<string>();
  return found.filter(({ rule: { id, once }, position: { line } }) => {
    if (once === undefined) return true;
    const key = once === "line" ? `${id} ${line}` : id;
    return !reported.has(key) && reported.add(key);
  });
}

/** Returns whether `--fix` writes the correction of a finding. */
function isFixable(found: Found, { lines }: TextFile): boolean {
  return isSafe(found.rule) && !found.finding.isUnsure && editsOf(found, lines) !== undefined;
}

/** Returns the text to show for a finding. A suggestion contains the corrections of all rules. */
function show({ passage: { text }, finding }: Found, suggestionFor: (text: string) => Suggestion): string {
  const range = { start: finding.index, end: finding.index + finding.length };
  if (finding.replacement === undefined) return getExcerpt(text, range.start, range.end);
  const suggestion = suggestionFor(text);
  const { start, end } = suggestion.rangeOf(range);
  return getExcerpt(suggestion.text, start, end);
}

/** Returns the warnings of the proofreading rules for a file. */
export function proofreadText(file: TextFile, settings: LocaleSettings): Problem[] {
  const excused = getExcused(file);
  const rules = getProofreadingRules(settings);
  const suggestions = new Map<string, Suggestion>();
  const suggestionFor = (text: string) => {
    const suggestion = suggestions.get(text) ?? suggest(text, rules);
    suggestions.set(text, suggestion);
    return suggestion;
  };
  const placed = findAll(getPassages(file), rules).map((found) => ({
    ...found,
    position: positionOfFound(found),
  }));
  const found = withoutRepeats(placed.filter(({ position }) => !excused.has(position.line)));
  // Only the first are described, which takes the most time. `capProblems` counts the others.
  const listed = found.slice(0, mostOfFile).map(
    (found): Problem => ({
      path: file.path,
      ...found.position,
      rule: found.rule.id,
      level: "warning",
      ...(isFixable(found, file) && { fixable: true }),
      ...describeFinding(found.rule.id, show(found, suggestionFor), found.finding.replacement !== undefined),
    }),
  );
  const rest = found.slice(mostOfFile).map(
    ({ rule, position }): Problem => ({
      path: file.path,
      ...position,
      rule: rule.id,
      level: "warning",
      ar: "",
      en: "",
    }),
  );
  return [...listed, ...rest];
}
