import { detachedWaw } from "#lib/arabic/proofreading/detached-waw";
import { doubledSpaces } from "#lib/arabic/proofreading/doubled-spaces";
import { foreignQuotes } from "#lib/arabic/proofreading/foreign-quotes";
import { hijriSign } from "#lib/arabic/proofreading/hijri-sign";
import { latinComma } from "#lib/arabic/proofreading/latin-comma";
import { latinMarks } from "#lib/arabic/proofreading/latin-marks";
import { mixedDigits } from "#lib/arabic/proofreading/mixed-digits";
import { noSpaceAfterComma } from "#lib/arabic/proofreading/no-space-after-comma";
import { noSpaceAfterStop } from "#lib/arabic/proofreading/no-space-after-stop";
import { percentSign } from "#lib/arabic/proofreading/percent-sign";
import { persianLetters } from "#lib/arabic/proofreading/persian-letters";
import { presentationForms } from "#lib/arabic/proofreading/presentation-forms";
import { spaceBeforeMark } from "#lib/arabic/proofreading/space-before-mark";
import { spaceInsidePairs } from "#lib/arabic/proofreading/space-inside-pairs";
import { tatweelInside } from "#lib/arabic/proofreading/tatweel";
import { unbalancedPairs } from "#lib/arabic/proofreading/unbalanced-pairs";
import type { DeskRule } from "#lib/arabic/words/typography";
import type { LocaleSettings } from "#lib/config/site";

/**
 * The language desk, in the order in which corrections are to be written: letters first, then marks, then the
 * spaces around them. Corrections of different rules may overlap, so each rule reads what the one before left.
 */
export const deskRules: readonly DeskRule[] = [
  presentationForms,
  persianLetters,
  tatweelInside,
  hijriSign,
  percentSign,
  latinComma,
  latinMarks,
  foreignQuotes,
  spaceInsidePairs,
  spaceBeforeMark,
  noSpaceAfterComma,
  doubledSpaces,
  detachedWaw,
  noSpaceAfterStop,
  unbalancedPairs,
];

/** The same with the rule that asks for the publication's settings: its digits. */
export function getDeskRules(settings: LocaleSettings): readonly DeskRule[] {
  return [...deskRules, mixedDigits(settings)];
}
