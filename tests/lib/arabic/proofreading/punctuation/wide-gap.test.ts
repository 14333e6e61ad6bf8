import { wideGap } from "#lib/arabic/proofreading/punctuation/wide-gap";
import { describeRule } from "../rule-cases";

const flagged = [
  "منها   وأمسى",
  "قفا نبك    من ذكرى",
  "خبر،   عاجل",
  "خبر   عاجل   الآن",
  "في   2016",
  "منظمة   UNICEF",
  "خبر \u00A0 عاجل",
  "خبر\t\t\tعاجل",
  "«خبر»   (عاجل)",
  "سطر\nخبر          عاجل",
  "منها   وأمسى\nخبر   عاجل   الآن",
];

describeRule(wideGap, {
  fires: flagged.map((text) => [text, text] as const),
  silent: [
    "خبر عاجل",
    "خبر  عاجل",
    "خبر   \nعاجل",
    "    خبر",
    "خبر    ",
    "   ",
    "",
    "خبر\n\nعاجل",
    "خبر\n    عاجل",
    "خبر\tعاجل",
    "منها   وأمسى\nقفا نبك     من ذكرى",
  ],
});
