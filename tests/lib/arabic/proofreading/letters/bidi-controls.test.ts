import { bidiControlsInText } from "#lib/arabic/proofreading/letters/bidi-controls";
import { describeRule } from "../rule-cases";

describeRule(bidiControlsInText, {
  fires: [
    ["قال \u202bنعم\u202c ثم", "قال نعم ثم"],
    ["\u202aUNICEF\u202c", "UNICEF"],
    ["\u202dنعم", "نعم"],
    ["نعم\u202e", "نعم"],
    ["\u2066BBC\u2069", "BBC"],
    ["\u2067نعم\u2069", "نعم"],
    ["\u2068نعم\u2069، ثم", "نعم، ثم"],
    ["\u202b\u202bنعم", "نعم"],
    ["ن\u202cعم", "نعم"],
    ["سطر\n\u202bسطر", "سطر\nسطر"],
  ],
  silent: [
    "قال نعم",
    "\u200fنعم",
    "\u200eUNICEF",
    "\u061cنعم",
    "می\u200cروم",
    "ه\u200d",
    "نعم\u00A0لا",
    "\u200bنعم",
    "\uFEFFنعم",
    "",
  ],
});
