import type { Thing } from "schema-dts";
import { jsonLd } from "#lib/feeds/json-ld";

/** What a page is, for programs: data and no script, which is why publishing lets it stay. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `jsonLd` escapes all that could end the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(things) }} />;
}
