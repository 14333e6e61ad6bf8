import { findSiteUrlFault, type SiteUrlFault } from "#lib/config/site-url";
import type { Expectation } from "#lib/content/messages/problems";

/** What each fault is, and what to do about it; the address to write follows where it is certain. */
const words: Record<SiteUrlFault, Expectation> = {
  user: {
    ar: "الرابط بلا اسم مستخدم ولا كلمة مرور",
    en: "the address without a user name and a password",
  },
  query: {
    ar: "الرابط بلا علامة الاستفهام وما بعدها",
    en: "the address without the question mark and what follows",
  },
  fragment: { ar: "الرابط بلا علامة # وما بعدها", en: "the address without # and what follows" },
  steps: {
    ar: "الرابط كاملاً بلا نقاط وحدها بين الشرطات المائلة",
    en: "the whole address, with no dots alone between slashes",
  },
  slashes: {
    ar: "الرابط بشرطة مائلة واحدة بين كل جزأين",
    en: "the address with one slash between two parts",
  },
  end: { ar: "الرابط بلا شرطة مائلة في آخره", en: "the address without a slash at its end" },
  characters: {
    ar: "بعد اسم النطاق حروفاً وأرقاماً، ومن العلامات - و_ و. و~ وحدها، ولا تبدأ جزءاً بنقطة، مثل https://example.org/news",
    en: "only letters, digits, hyphens, underscores, dots and tildes after the host, and begin no part with a dot, such as https://example.org/news",
  },
};

/** Returns what to write for a `url` of `site.yaml` or a `SITE_URL` that is no address of a site. */
export function siteUrlToWrite(url: string): Expectation | undefined {
  const found = findSiteUrlFault(url);
  if (found === undefined) return undefined;
  const { ar, en } = words[found.fault];
  const { correct } = found;
  return correct === undefined ? { ar, en } : { ar: `${ar}: ${correct}`, en: `${en}: ${correct}` };
}
