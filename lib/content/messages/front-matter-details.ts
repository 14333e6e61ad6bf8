import type { Expectation } from "#lib/content/messages/problems";

/** Why the front matter of a file is not found. The text follows «there is no front matter». */
export const noFence: Expectation = { ar: "", en: "" };

export const blankBeforeFence: Expectation = {
  ar: "، لأن قبل --- أسطراً فارغة",
  en: ", because blank lines stand before ---",
};

export const textBeforeFence: Expectation = {
  ar: "، لأن قبل --- كلاماً مكانه بعد --- الثانية",
  en: ", because text stands before ---; its place is below the second ---",
};

/** Word processors write one long dash for several hyphens. */
export function otherDashes(typed: string): Expectation {
  return {
    ar: `، لأن «${typed}» في السطر الأول ليست ثلاث شرطات قصيرة`,
    en: `, because "${typed}" on line 1 is not three hyphens`,
  };
}
