import { bidiControlsInText } from "#lib/arabic/proofreading/letters/bidi-controls";
import { controlCharacters } from "#lib/arabic/proofreading/letters/control-characters";
import { detachedWaw } from "#lib/arabic/proofreading/letters/detached-waw";
import { hijriSign } from "#lib/arabic/proofreading/letters/hijri-sign";
import { mixedDigits } from "#lib/arabic/proofreading/letters/mixed-digits";
import { persianLetters } from "#lib/arabic/proofreading/letters/persian-letters";
import { presentationForms } from "#lib/arabic/proofreading/letters/presentation-forms";
import { tatweelInside } from "#lib/arabic/proofreading/letters/tatweel";
import { doubledSpaces } from "#lib/arabic/proofreading/punctuation/doubled-spaces";
import { foreignQuotes } from "#lib/arabic/proofreading/punctuation/foreign-quotes";
import { latinComma } from "#lib/arabic/proofreading/punctuation/latin-comma";
import { latinMarks } from "#lib/arabic/proofreading/punctuation/latin-marks";
import { noSpaceAfterComma } from "#lib/arabic/proofreading/punctuation/no-space-after-comma";
import { noSpaceAfterStop } from "#lib/arabic/proofreading/punctuation/no-space-after-stop";
import { percentSign } from "#lib/arabic/proofreading/punctuation/percent-sign";
import { spaceBeforeMark } from "#lib/arabic/proofreading/punctuation/space-before-mark";
import { spaceInsidePairs } from "#lib/arabic/proofreading/punctuation/space-inside-pairs";
import { unbalancedPairs } from "#lib/arabic/proofreading/punctuation/unbalanced-pairs";
import { wideGap } from "#lib/arabic/proofreading/punctuation/wide-gap";
import type { ProofreadingRule } from "#lib/arabic/words/typography";
import type { LocaleSettings } from "#lib/config/site";

/**
 * The proofreading rules in the order of correction: letters first, then marks, then the spaces around them. Corrections of
 * different rules may overlap, so each rule must read the result of the previous one.
 */
export const proofreadingRules: readonly ProofreadingRule[] = [
  controlCharacters,
  bidiControlsInText,
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
  wideGap,
  detachedWaw,
  noSpaceAfterStop,
  unbalancedPairs,
];

/** Returns all rules, including the rule that depends on the digits of the publication. */
export function getProofreadingRules(settings: LocaleSettings): readonly ProofreadingRule[] {
  return [...proofreadingRules, mixedDigits(settings)];
}
