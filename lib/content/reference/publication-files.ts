import type { z } from "zod";
import { brandSchema } from "#lib/content/brand/brand-schema";
import type { Expectation } from "#lib/content/messages/problems";
import { articleSchema } from "#lib/content/schema/article-schema";
import { frontSchema } from "#lib/content/schema/front-schema";
import {
  authorSchema,
  breakingSchema,
  categoriesSchema,
  goneSchema,
  staticPageSchema,
  tagsSchema,
} from "#lib/content/schema/settings-schema";
import { describedSiteSchema } from "#lib/content/schema/site-expectations";

/** A kind of file in a publication, for the reference and the editors' tools. */
export type PublicationFile = {
  /** The name of its JSON Schema. */
  id: string;
  /** Its path in the publication: `site.yaml`, `articles/YYYY/MM/NAME.md`. */
  path: string;
  isRequired: boolean;
  schema: z.ZodType;
  about: Expectation;
};

/** The zone only decides what dates mean, not which are valid. */
const timeZone = "UTC";

/** Every kind of file whose keys editors write. A new one needs a row here. */
export const publicationFiles: readonly PublicationFile[] = [
  {
    id: "site",
    path: "site.yaml",
    isRequired: true,
    schema: describedSiteSchema,
    about: { ar: "إعدادات الصحيفة.", en: "The settings of the publication." },
  },
  {
    id: "categories",
    path: "categories.yaml",
    isRequired: true,
    schema: categoriesSchema,
    about: { ar: "قائمة الأقسام بترتيبها في الموقع.", en: "The categories, in the order of the site." },
  },
  {
    id: "tags",
    path: "tags.yaml",
    isRequired: false,
    schema: tagsSchema.nullable(),
    about: { ar: "قائمة الوسوم التي تغيّرت أسماؤها.", en: "The list of tags that have former names." },
  },
  {
    id: "breaking",
    path: "breaking.yaml",
    isRequired: false,
    schema: breakingSchema(timeZone).nullable(),
    about: { ar: "قائمة الأخبار العاجلة.", en: "The list of breaking news." },
  },
  {
    id: "front",
    path: "front.yaml",
    isRequired: false,
    schema: frontSchema(timeZone).nullable(),
    about: { ar: "ما تختاره بيدك للصفحة الأولى.", en: "What an editor chooses for the front page." },
  },
  {
    id: "brand",
    path: "brand.yaml",
    isRequired: false,
    schema: brandSchema().nullable(),
    about: {
      ar: "ألوان الصحيفة وشعارها وكلماتها. الرسوم في مجلد `brand`.",
      en: "The publication's colours, masthead and words. Drawings are in the folder `brand`.",
    },
  },
  {
    id: "gone",
    path: "gone.yaml",
    isRequired: false,
    schema: goneSchema.nullable(),
    about: {
      ar: "قائمة روابط حُذفت صفحاتها. ليس فيها حقول: رابط في كل سطر، مثل `- /articles/2016/12/withdrawn/`.",
      en: "The addresses whose pages were removed. It has no keys: one address a line, such as `- /articles/2016/12/withdrawn/`.",
    },
  },
  {
    id: "article",
    path: "articles/YYYY/MM/NAME.md",
    isRequired: false,
    schema: articleSchema(timeZone),
    about: {
      ar: "مقال. حقوله بين سطرين من `---` في أول الملف، ثم النص. رابطه `/articles/YYYY/MM/NAME/`.",
      en: "An article. Its keys stand between two lines of `---`, before the text. Its address is `/articles/YYYY/MM/NAME/`.",
    },
  },
  {
    id: "author",
    path: "authors/ID.md",
    isRequired: false,
    schema: authorSchema,
    about: {
      ar: "كاتب أو جهة توقّع المقالات. والنص تعريف يظهر في صفحته.",
      en: "An author, or a body that signs articles. The text stands on the author's page.",
    },
  },
  {
    id: "page",
    path: "pages/ID.md",
    isRequired: false,
    schema: staticPageSchema,
    about: {
      ar: "صفحة ثابتة، مثل «من نحن». رابطها `/ID/`.",
      en: "A static page, such as who we are. Its address is `/ID/`.",
    },
  },
];
