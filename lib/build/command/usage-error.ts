import leven from "leven";
import type { Language } from "#lib/build/command/language";

/** Wrong use of a command. Its message is one sentence: what is wrong, and what to write. */
export class UsageError extends Error {}

function nearest(option: string, known: readonly string[]): string | undefined {
  const name = option.replace(/^-+/, "");
  const allowed = Math.min(2, Math.floor((name.length * 2) / 3));
  return known.find((one) => one.startsWith(name) || leven(name, one) <= allowed);
}

type UsageWords = {
  unknownOption: (option: string, known: readonly string[]) => string;
  missingValue: (option: string, value: string) => string;
  unexpectedValue: (option: string) => string;
  wrongChoice: (option: string, value: string, choices: readonly string[]) => string;
  unexpectedArgument: (argument: string) => string;
};

/** The messages of wrong use. */
export const usageWords: Readonly<Record<Language, UsageWords>> = {
  ar: {
    unknownOption: (option, known) => {
      const meant = nearest(option, known);
      return meant === undefined
        ? `لا خيار اسمه ${option} في هذا الأمر، وخياراته يذكرها --help.`
        : `لا خيار اسمه ${option} في هذا الأمر، فهل أردت --${meant}؟`;
    },
    missingValue: (option, value) => `الخيار ${option} بلا قيمة، فاكتب بعده: ${option} ${value}`,
    unexpectedValue: (option) => `الخيار ${option} لا يأخذ قيمة، فاكتبه وحده.`,
    wrongChoice: (option, value, choices) =>
      `قيمة ${option} هي «${value}»، فاكتب بدلها: ${choices.join(" أو ")}`,
    unexpectedArgument: (argument) =>
      `لا مكان لـ«${argument}» في هذا الأمر، فاحذفه، أو ضع النص كله بين علامتي اقتباس.`,
  },
  en: {
    unknownOption: (option, known) => {
      const meant = nearest(option, known);
      return meant === undefined
        ? `This command has no option ${option}; --help lists its options.`
        : `This command has no option ${option}; did you mean --${meant}?`;
    },
    missingValue: (option, value) => `${option} needs a value; write ${option} ${value}.`,
    unexpectedValue: (option) => `${option} takes no value; write it alone.`,
    wrongChoice: (option, value, choices) => `${option} is "${value}"; write ${choices.join(" or ")}.`,
    unexpectedArgument: (argument) =>
      `"${argument}" does not belong here; remove it, or put the whole text in quotes.`,
  },
};
