import { getProofreadingRules } from "#lib/arabic/proofreading/rules";
import type { ListedRule } from "#lib/content/reference/problem-page";
import { markdownMessages, markdownWarning } from "#lib/proofreading/markdown/tree-messages";
import { describeFinding } from "#lib/proofreading/text/messages";
import { isSafe } from "#lib/proofreading/text/safe-rules";

/** Returns every rule of the proofreader with its message, for the reference of editors. … stands for what it shows of a text. */
export function listRules(): ListedRule[] {
  const ofText = getProofreadingRules({ timeZone: "UTC", region: "arab" }).map((rule): ListedRule => {
    const isFixable = isSafe(rule);
    return { rule: rule.id, ...describeFinding(rule.id, "…", isFixable), isFixable };
  });
  const ofMarkdown = Object.entries(markdownMessages).map(([rule, message]): ListedRule => {
    const { ar, en } = markdownWarning("", { line: 1, column: 1 }, rule, message, "…");
    return { rule, ar, en, isFixable: false };
  });
  return [...ofText, ...ofMarkdown];
}
