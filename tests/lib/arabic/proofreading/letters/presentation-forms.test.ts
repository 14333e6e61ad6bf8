import { expect, test } from "vitest";
import { presentationForms } from "#lib/arabic/proofreading/letters/presentation-forms";
import { describeRule } from "../rule-cases";

describeRule(presentationForms, {
  fires: [
    ["ﻣﺤﻤﺪ", "محمد"],
    ["ﻭ ﻗﺎﻝ", "و قال"],
    ["ه‏ﻋﺎ", "ه‏عا"],
    ["خبر ﻋﺎﺟﻞ", "خبر عاجل"],
    ["ﻻ", "لا"],
    ["اﻷمم", "الأمم"],
    ["اﻹسلام", "الإسلام"],
    ["اﻵن", "الآن"],
    ["ﮐﺘﺎﺏ", "کتاب"],
    ["ﭘﺎﺭﻳﺲ", "پاريس"],
    ["ﷲ وﻻ", "ﷲ ولا"],
    ["ﰲ", "في"],
    ["مثﹰ", "مثً"],
    ["ﺳﻮﺭﻳﺎ، ﻟﺒﻨﺎﻥ", "سوريا، لبنان"],
    ["ﺪﻤﺤﻣ", "ﺪﻤﺤﻣ"],
    ["ﺔﻳﺭﻮﺴﻟﺍ ﺔﻳﺭﻮﻬﻤﺠﻟﺍ", "ﺔﻳﺭﻮﺴﻟﺍ ﺔﻳﺭﻮﻬﻤﺠﻟﺍ"],
    ["ﺀﺎﺑﺮﻬﻜﻟﺍ", "ﺀﺎﺑﺮﻬﻜﻟﺍ"],
    ["ﻟﻤﺎﺫﺍ ﺏﺎﺟﺄﻓ", "لماذا ﺏﺎﺟﺄﻓ"],
    ["ﺔﻳﺭﻮﺴﻟﺍ\nﻣﺤﻤﺪ", "ﺔﻳﺭﻮﺴﻟﺍ\nمحمد"],
    ["ﻣﺤﻤ ﺪ", "محم ﺪ"],
    ["ﺍﻟْﻤُﺪُﻥ", "الْمُدُن"],
  ],
  silent: [
    "محمد",
    "الشكل ﻋ في أول الكلمة",
    "عام 1436ﻫ",
    "(ﻫ)",
    "ﷺ",
    "ﷻ",
    "﷽",
    "ﷲ",
    "﷼",
    "ﷴ",
    "﴿قل﴾",
    "\uFEFFخبر",
    "ﷰ ﷱ",
    "UNICEF",
    "https://example.org/ﻣﺤﻤﺪ",
  ],
});

test("one warning an article is enough", () => {
  expect(presentationForms.once).toBe("article");
});
