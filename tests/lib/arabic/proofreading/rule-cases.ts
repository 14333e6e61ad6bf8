import { describe, expect, test } from "vitest";
import { applyFindings, type ProofreadingRule } from "#lib/arabic/words/typography";

type Cases = {
  /** What is typed, and what the rule makes of it; the same text where it only warns. */
  fires: readonly (readonly [typed: string, wanted: string])[];
  /** What the rule must leave alone. */
  silent: readonly string[];
};

/** What no proofreading rule may flag. */
const neverFlagged = [
  "قال .. ثم سكت",
  "وكان -وللأسف- غائباً",
  "فى مصر",
  "قرأ عن UNICEF، ثم كتب",
  "هل تعرف UNICEF؟",
];

/** Tests a rule against at least ten texts that it must flag and ten that it must not. */
export function describeRule(rule: ProofreadingRule, { fires, silent }: Cases): void {
  describe(rule.id, () => {
    test("has ten cases of either kind", () => {
      expect(fires.length).toBeGreaterThanOrEqual(10);
      expect(silent.length).toBeGreaterThanOrEqual(10);
    });

    test("can be fixed when any of its findings can", () => {
      expect(fires.some(([typed, wanted]) => typed !== wanted)).toBe(rule.fixable);
    });

    test.each(fires)("flags %j", (typed, wanted) => {
      const findings = rule.find(typed);
      expect(findings).not.toEqual([]);
      expect(applyFindings(typed, findings)).toBe(wanted);
    });

    test.each(fires.filter(([typed, wanted]) => typed !== wanted))(
      "is content once %j is corrected",
      (_, wanted) => {
        expect(rule.find(wanted).filter((finding) => finding.replacement !== undefined)).toEqual([]);
      },
    );

    test.each([...silent, ...neverFlagged])("leaves %j alone", (text) => {
      expect(rule.find(text)).toEqual([]);
    });

    test("points into the text, in order, without overlap", () => {
      const text = fires.map(([typed]) => typed).join("\n\n");
      let done = 0;
      for (const { index, length } of rule.find(text)) {
        expect(index).toBeGreaterThanOrEqual(done);
        expect(length).toBeGreaterThan(0);
        done = index + length;
      }
      expect(done).toBeLessThanOrEqual(text.length);
    });
  });
}
