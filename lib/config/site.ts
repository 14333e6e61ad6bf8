import * as z from "zod";
import { findSiteUrlFault } from "#lib/config/site-url";

/** Regions with the same month names and digits. */
const regions = ["arab", "levant", "gulf", "egypt", "maghreb", "algeria-tunisia", "mauritania"] as const;

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Returns whether a text is a day of the calendar, as `2020-01-31`. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
}

/** A text of 1 to `max` characters without controls, which XML cannot hold. */
function plainText(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);
}

/**
 * The most that is read of a file, so that no file takes more than a moment. A file beyond a limit is a problem. No article of a
 * newspaper comes near them.
 */
export const defaultLimits = {
  /** The size of a text or YAML file, in bytes. */
  bytes: 2_000_000,
  /** The length of a line, in characters. */
  lineLength: 200_000,
  /** How deep lists, quotations, emphasis and YAML lie in each other. */
  nesting: 100,
  /** List items and table rows of a text; paragraphs and headings of a text; values of a YAML file. */
  items: 10_000,
  /** Definitions of links and notes. */
  definitions: 2_000,
  /** Marks of emphasis, links, code and HTML. A paragraph may have a fifth of them. */
  marks: 20_000,
};

export type Limits = Readonly<typeof defaultLimits>;

/** A limit that editors set. The upper bound keeps the program alive: it is less than the stack and the memory hold. */
const limit = (most: number) => z.int().min(1).max(most);

const limitsSchema = z
  .strictObject({
    bytes: limit(50_000_000),
    lineLength: limit(10_000_000),
    nesting: limit(300),
    items: limit(1_000_000),
    definitions: limit(1_000_000),
    marks: limit(1_000_000),
  })
  .partial();

/** The message of the issue for a `url` that is no address of a site. The reader then says what to write. */
export const siteUrlMessage = "site-url";

/** `site.yaml`: the publication's settings. Validator, type and documentation in one. */
export const siteSchema = z.strictObject({
  /** The publication's name, as its masthead shows it. */
  name: plainText(60),
  /** One sentence for search engines and feed readers. */
  description: plainText(300),
  /** The address of the site: `https://example.org`, or `https://example.org/news` below a path. `SITE_URL` overrides it. */
  url: z
    .url({ protocol: /^https?$/, abort: true })
    .overwrite((url) => url.normalize("NFC"))
    .refine((url) => findSiteUrlFault(url) === undefined, { message: siteUrlMessage }),
  /** IANA name of the zone in which dates are read and shown. */
  timeZone: z.string().refine(isTimeZone),
  /** Decides month names, digits and separators. */
  region: z.enum(regions).default("arab"),
  digits: z.enum(["latin", "arabic"]).optional(),
  months: z.literal("both").optional(),
  monthsStyle: z.enum(["slash", "parens"]).optional(),
  /** Adds the Umm al-Qura date. */
  hijri: z.boolean().optional(),
  /** The newsroom's e-mail address. */
  contact: z.email().optional(),
  /** Where to report a weakness of the site: an e-mail address, or the address of a page. `security.txt` says so. */
  securityContact: z.union([z.email(), z.url({ protocol: /^https$/ })]).optional(),
  /** Accounts of the publication elsewhere, as full addresses. */
  social: z.array(z.url({ protocol: /^https?$/ })).optional(),
  /**
   * The day on which the archive ends: `2020-01-01`. What only new work must have (descriptions of the pictures in a text) is a
   * warning for articles dated before it, so that an archive can be published first and corrected later.
   */
  legacyBefore: z.string().refine(isDay).optional(),
  /** A WebSub hub, which is notified of new entries. */
  hub: z.url({ protocol: /^https?$/ }).optional(),
  /** The IndexNow key, which proves to search engines that an announcement is genuine. Any text of 8 to 128 characters. */
  indexNow: z
    .string()
    .regex(/^[a-zA-Z0-9-]{8,128}$/)
    .optional(),
  /** Limits other than {@link defaultLimits}. */
  limits: limitsSchema.optional(),
});

export type Site = z.infer<typeof siteSchema>;

/** Returns the limits of a publication: those of its settings, and the default for each other. */
export function limitsOf({ limits }: { limits?: z.infer<typeof limitsSchema> | undefined }): Limits {
  const set = Object.entries(limits ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaultLimits, ...Object.fromEntries(set) };
}

/** The part of the settings that decides how dates and numbers are written. */
export type LocaleSettings = Pick<
  Site,
  "timeZone" | "region" | "digits" | "months" | "monthsStyle" | "hijri"
>;
