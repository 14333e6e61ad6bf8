import { noSpaceAfterStop } from "#lib/arabic/proofreading/punctuation/no-space-after-stop";
import { describeRule } from "../rule-cases";

const flagged = [
  "ذهب.وعاد",
  "انتهى.وقال",
  "المدينة.القرية",
  "إلى حلب.وقال",
  "ذَهَبَ.وَعَادَ",
  "سوريا.لبنان.الأردن",
  "قال د.أحمد خبراً.ثمة",
  "كتبَ.يوم أمس",
  "الخبر.هذا ما",
  "وانتهى الخبر.نهاية",
];

describeRule(noSpaceAfterStop, {
  fires: flagged.map((text) => [text, text] as const),
  silent: [
    "ذهب. وعاد",
    "د.ب.أ",
    "أ.ف.ب",
    "د.أحمد",
    "أ.د.محمد",
    "م.خالد قال",
    "ذهب.. وعاد",
    "ذهب...وعاد",
    "node.js",
    "3.14",
    "ذهب.\nوعاد",
    "خبر.UNICEF",
    "https://موقع.سوريا/خبر.آخر",
    "ص.ب.1234",
    "الخبر.",
  ],
});
