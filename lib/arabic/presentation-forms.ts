type Block = { first: number; forms: string };

/**
 * The presentation forms of Unicode (U+FB50-FDC7, U+FE70-FEFC) in the order of their code points, with the
 * letters that each one shows. A number says how many neighbours show the same, a dash that a place is
 * empty. Words and signs of one code point (﷼, ﷲ to ﷽) are no forms of letters and stay as they are: NFKC,
 * which takes them apart, is never used.
 */
const blocks: readonly Block[] = [
  // Letters of Persian, Urdu, Sindhi and others.
  {
    first: 0xfb50,
    forms: ["ٱ2 ٻ4 پ4 ڀ4 ٺ4 ٿ4 ٹ4 ڤ4 ڦ4 ڄ4 ڃ4 چ4 ڇ4 ڍ2 ڌ2 ڎ2 ڈ2 ژ2 ڑ2 ک4 گ4 ڳ4 ڱ4 ں2 ڻ4 ۀ2 ہ4 ھ4 ے2 ۓ2"].join(
      " ",
    ),
  },
  // Letters of Uyghur, Kurdish and others, and ئ with a vowel letter.
  {
    first: 0xfbd3,
    forms: ["ڭ4 ۇ2 ۆ2 ۈ2 ۇٴ ۋ2 ۅ2 ۉ2 ې4 ى2 ئا2 ئە2 ئو2 ئۇ2 ئۆ2 ئۈ2 ئې3 ئى3 ی4"].join(" "),
  },
  // Ligatures of two letters, and shadda with a vowel mark.
  {
    first: 0xfc00,
    forms: [
      "ئج ئح ئم ئى ئي بج بح بخ بم بى بي تج تح تخ تم تى تي ثج ثم ثى ثي جح جم حج حم خج خح خم سج سح سخ سم",
      "صح صم ضج ضح ضخ ضم طح طم ظم عج عم غج غم فج فح فخ فم فى في قح قم قى قي كا كج كح كخ كل كم كى كي لج",
      "لح لخ لم لى لي مج مح مخ مم مى مي نج نح نخ نم نى ني هج هم هى هي يج يح يخ يم يى يي ذ\u0670 ر\u0670",
      "ى\u0670 \u064C\u0651 \u064D\u0651 \u064E\u0651 \u064F\u0651 \u0650\u0651 \u0651\u0670 ئر ئز ئم",
      "ئن ئى ئي بر بز بم بن بى بي تر تز تم تن تى تي ثر ثز ثم ثن ثى ثي فى في قى قي كا كل كم كى كي لم لى",
      "لي ما مم نر نز نم نن نى ني ى\u0670 ير يز يم ين يى يي ئج ئح ئخ ئم ئه بج بح بخ بم به تج تح تخ تم",
      "ته ثم جح جم حج حم خج خم سج سح سخ سم صح صخ صم ضج ضح ضخ ضم طح ظم عج عم غج غم فج فح فخ فم قح قم كج",
      "كح كخ كل كم لج لح لخ لم له مج مح مخ مم نج نح نخ نم نه هج هم ه\u0670 يج يح يخ يم يه ئم ئه بم به",
      "تم ته ثم ثه سم سه شم شه كل كم لم نم نه يم يه \u064E\u0651 \u064F\u0651 \u0650\u0651 طى طي عى عي",
      "غى غي سى سي شى شي حى حي جى جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر طى طي عى عي غى غي سى سي",
      "شى شي حى حي جى جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر شج شح شخ شم سه شه طم سج سح سخ شج شح",
      "شخ طم ظم ا\u064B2",
    ].join(" "),
  },
  // Ligatures of three letters.
  {
    first: 0xfd50,
    forms: [
      "تجم تحج2 تحم تخم تمج تمح تمخ جمح2 حمي حمى سحج سجح سجى سمح2 سمج سمم2 صحح2 صمم شحم2 شجي شمخ2 شمم2",
      "ضحى ضخم2 طمح2 طمم طمي عجم عمم2 عمى غمم غمي غمى فخم2 قمح قمم لحم لحي لحى لجج2 لخم2 لمح2 محج محم",
      "محي مجح مجم مخج مخم -2 مجخ همج همم نحم نحى نجم2 نجى نمي نمى يمم2 بخي تجي تجى تخي تخى تمي تمى جمي",
      "جحى جمى سخى صحي شحي ضحي لجي لمي يحي يجي يمي ممي قمي نحي قمح لحم عمي كمي نجح مخي لجم كمم لجم نجح",
      "جحي حجي مجي فمي بحي كمم عجم صمم سخي نجي",
    ].join(" "),
  },
  // Marks, the letters of Arabic, and lam with alef.
  {
    first: 0xfe70,
    forms: [
      "\u064B2 \u064C - \u064D - \u064E2 \u064F2 \u06502 \u06512 \u06522 ء آ2 أ2 ؤ2 إ2 ئ4 ا2 ب4 ة2 ت4",
      "ث4 ج4 ح4 خ4 د2 ذ2 ر2 ز2 س4 ش4 ص4 ض4 ط4 ظ4 ع4 غ4 ف4 ق4 ك4 ل4 م4 ن4 ه4 و2 ى2 ي4 لآ2 لأ2 لإ2 لا2",
    ].join(" "),
  },
];

function readBlock({ first, forms }: Block): [string, string][] {
  const letters = forms.split(" ").flatMap((token) => {
    const shown = token.replace(/\d+$/, "");
    return Array<string>(Number(token.slice(shown.length) || 1)).fill(shown);
  });
  const pairs = letters.map((shown, place): [string, string] => [String.fromCharCode(first + place), shown]);
  return pairs.filter(([, shown]) => shown !== "-");
}

const lettersByForm: ReadonlyMap<string, string> = new Map(blocks.flatMap(readBlock));

/** The blocks that the table covers; places it leaves empty stay as they are. */
const anyForm = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/g;

/** The text with every presentation form replaced by the letters that it shows. */
export function replacePresentationForms(text: string): string {
  return text.replace(anyForm, (shape) => lettersByForm.get(shape) ?? shape);
}
