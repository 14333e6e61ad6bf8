import { detachedWaw } from "#lib/arabic/desk/detached-waw";
import { doubledSpaces } from "#lib/arabic/desk/doubled-spaces";
import { foreignQuotes } from "#lib/arabic/desk/foreign-quotes";
import { hijriSign } from "#lib/arabic/desk/hijri-sign";
import { latinComma } from "#lib/arabic/desk/latin-comma";
import { latinMarks } from "#lib/arabic/desk/latin-marks";
import { mixedDigits } from "#lib/arabic/desk/mixed-digits";
import { noSpaceAfterComma } from "#lib/arabic/desk/no-space-after-comma";
import { noSpaceAfterStop } from "#lib/arabic/desk/no-space-after-stop";
import { percentSign } from "#lib/arabic/desk/percent-sign";
import { persianLetters } from "#lib/arabic/desk/persian-letters";
import { presentationForms } from "#lib/arabic/desk/presentation-forms";
import { spaceBeforeMark } from "#lib/arabic/desk/space-before-mark";
import { spaceInsidePairs } from "#lib/arabic/desk/space-inside-pairs";
import { tatweelInside } from "#lib/arabic/desk/tatweel";
import { unbalancedPairs } from "#lib/arabic/desk/unbalanced-pairs";
import type { DeskRule } from "#lib/arabic/typography";
import type { LocaleSettings } from "#lib/site";

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
