import { addressRules } from "#lib/content/messages/address-messages";
import { articleRules } from "#lib/content/messages/article-messages";
import { brandRules } from "#lib/content/messages/brand-messages";
import { fileRules } from "#lib/content/messages/file-messages";
import { frontMatterRules } from "#lib/content/messages/front-matter-messages";
import { frontRules } from "#lib/content/messages/front-messages";
import { limitRules } from "#lib/content/messages/limit-messages";
import { pictureRules } from "#lib/content/messages/picture-messages";
import { settingsRules } from "#lib/content/messages/settings-messages";
import { textRules } from "#lib/content/messages/text-messages";

/**
 * All rules of the reader, by name. Each function returns one problem, whose text says what is wrong and what to write
 * instead.
 */
export const rules = {
  ...frontMatterRules,
  ...articleRules,
  ...pictureRules,
  ...settingsRules,
  ...brandRules,
  ...frontRules,
  ...addressRules,
  ...fileRules,
  ...textRules,
  ...limitRules,
} as const;
