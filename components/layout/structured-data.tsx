/**
 * A page's structured data. It is data, not executable script, so the rule against scripts does not apply to it.
 *
 * @param data The result of `jsonLd` (`lib/structured-data/json-ld.ts`), which escapes everything that could end the element.
 */
export function StructuredData({ data }: { data: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the data is JSON in which `jsonLd` has escaped everything that could end the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />;
}
