import { describe, expect, test } from "vitest";
import { mixedDigits } from "#lib/arabic/proofreading/letters/mixed-digits";
import { describeRule } from "../rule-cases";

const timeZone = "UTC";

describe("a site that writes 0-9", () => {
  describeRule(mixedDigits({ timeZone, region: "arab" }), {
    fires: [
      ["عام ٢٠١٦", "عام 2016"],
      ["عام ۲۰۱۶", "عام 2016"],
      ["بلغ ١٬٢٣٤٫٥", "بلغ 1,234.5"],
      ["في ١/١٢/٢٠١٦", "في 1/12/2016"],
      ["الساعة ٣:٣٠", "الساعة 3:30"],
      ["فاز ٣-٢", "فاز 3-2"],
      ["نسبة ٥٠٪", "نسبة 50٪"],
      ["(٢٠١٦)", "(2016)"],
      ["2016 و٢٠١٧", "2016 و2017"],
      ["بلغ ٣،٥", "بلغ 3،5"],
      ["F-16 و٢٠", "F-16 و20"],
    ],
    silent: [
      "عام 2016",
      "قال: «عام ٢٠١٦»",
      "﴿قل هو الله أحد ١﴾",
      "﴿قل هو الله أحد﴾ [الإخلاص: ١]",
      "﴿قل هو الله أحد﴾ (الإخلاص: ١)",
      "https://example.org/٢٠١٦",
      "F-١٦",
      "خبر",
      "@حساب٢٠",
      "",
      "هاتف +٩٦٣ ١١ ٢٢٢ ٣٣٣٣",
    ],
  });
});

describe("a site that writes ٠-٩", () => {
  describeRule(mixedDigits({ timeZone, region: "egypt" }), {
    fires: [
      ["عام 2016", "عام ٢٠١٦"],
      ["بلغ 1,234.5", "بلغ ١٬٢٣٤٫٥"],
      ["بلغ 3.5", "بلغ ٣٫٥"],
      ["في 1/12/2016", "في ١/١٢/٢٠١٦"],
      ["في 1.12.2016", "في ١.١٢.٢٠١٦"],
      ["الساعة 3:30", "الساعة ٣:٣٠"],
      ["فاز 3-2", "فاز ٣-٢"],
      ["نسبة 50%", "نسبة ٥٠%"],
      ["(2016)", "(٢٠١٦)"],
      ["و2017.", "و٢٠١٧."],
      ["F-16 عام 2016", "F-16 عام ٢٠١٦"],
    ],
    silent: [
      "عام ٢٠١٦",
      "طائرة F-16",
      "فيروس COVID-19 انتشر",
      "قمة G20",
      "قال: «عام 2016»",
      "﴿قل هو الله أحد﴾ [الإخلاص: 1]",
      "https://example.org/2016/12",
      "info2016@example.org",
      "@handle20",
      "هاتف +963 11 222 3333",
      "UTF-8 و MP3",
    ],
  });
});

test("the separators are those of the region", () => {
  const [finding] = mixedDigits({ timeZone, region: "maghreb" }).find("بلغ ١٬٢٣٤٫٥");
  expect(finding?.replacement).toBe("1.234,5");
});
