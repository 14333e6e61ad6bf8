import { type Site, siteSchema } from "#lib/config/site";
import type { Expectation } from "#lib/content/messages/problems";
import { expect } from "#lib/content/schema/schema-fields";

const url: Expectation = {
  ar: "رابطاً كاملاً مثل https://example.org/page",
  en: "a full address such as https://example.org/page",
};

/** What each key of `site.yaml` should hold. The schema is in the base layer, which has no words for editors. */
const expectations: Required<Record<keyof Site, Expectation>> = {
  name: { ar: "اسم الصحيفة في 60 حرفاً على الأكثر", en: "the publication's name in at most 60 characters" },
  description: {
    ar: "جملة تصف الصحيفة في 300 حرف على الأكثر",
    en: "a sentence about the publication in at most 300 characters",
  },
  url: {
    ar: "رابط الموقع كاملاً، مثل https://example.org أو https://example.org/news",
    en: "the whole address of the site, such as https://example.org or https://example.org/news",
  },
  timeZone: {
    ar: "اسم منطقة زمنية مثل Asia/Damascus أو Africa/Cairo",
    en: "the name of a time zone such as Asia/Damascus or Africa/Cairo",
  },
  region: {
    ar: "arab أو levant أو gulf أو egypt أو maghreb أو algeria-tunisia أو mauritania",
    en: "arab, levant, gulf, egypt, maghreb, algeria-tunisia or mauritania",
  },
  digits: { ar: "latin للأرقام 123، أو arabic للأرقام ١٢٣", en: "latin or arabic" },
  months: { ar: "both ليظهر لكل شهر اسمان، أو احذف السطر", en: "both, or remove the line" },
  monthsStyle: {
    ar: "slash لشرطة مائلة بين الاسمين، أو parens لقوسين حول الثاني",
    en: "slash for a slash between both names, or parens for brackets around the second",
  },
  hijri: { ar: "true أو false", en: "true or false" },
  contact: {
    ar: "بريداً إلكترونياً مثل desk@example.org",
    en: "an e-mail address such as desk@example.org",
  },
  securityContact: {
    ar: "بريداً إلكترونياً أو رابطاً يبدأ بـ https://، مثل security@example.org",
    en: "an e-mail address or an address that begins with https://, such as security@example.org",
  },
  social: {
    ar: "قائمة روابط كاملة مثل [https://t.me/example]",
    en: "a list of full addresses such as [https://t.me/example]",
  },
  legacyBefore: {
    ar: "يوماً ميلادياً بأرقام لاتينية مثل 2020-01-01، وما قبله أرشيف",
    en: "a day such as 2020-01-01; what is dated before it is the archive",
  },
  hub: url,
  indexNow: {
    ar: "مفتاحاً من حروف لاتينية وأرقام وشرطات، طوله من 8 أحرف إلى 128 حرفاً",
    en: "a key of 8 to 128 Latin letters, digits and hyphens",
  },
  limits: {
    ar: "حدوداً لما يُقرأ، كل منها عدد صحيح: bytes وlineLength وnesting (حتى 300) وitems وdefinitions وmarks، مثل { items: 20000 }",
    en: "limits of what is read, each a whole number: bytes, lineLength, nesting (up to 300), items, definitions and marks, such as { items: 20000 }",
  },
};

for (const [key, schema] of Object.entries(siteSchema.shape)) {
  const { ar, en } = expectations[key as keyof Site];
  expect(schema, ar, en);
}

for (const schema of Object.values(siteSchema.shape.limits.unwrap().shape)) {
  const most = schema.unwrap().maxValue ?? Number.MAX_SAFE_INTEGER;
  expect(schema, `عدداً صحيحاً من 1 إلى ${most}`, `a whole number from 1 to ${most}`);
}

/** {@link siteSchema} with the descriptions of its keys. */
export const describedSiteSchema = expect(
  siteSchema,
  "إعدادات الصحيفة، كلاً منها في سطر: name وdescription وurl وtimeZone، مثل name: برقية",
  "the settings of the publication, one a line: name, description, url and timeZone, such as name: Barqiya",
);
