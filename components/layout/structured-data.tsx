/**
 * What a page is, for programs: data and no script, which is why publishing lets it stay.
 *
 * @param data JSON-LD of `lib/feeds`, which has escaped all that could end the element.
 */
export function StructuredData({ data }: { data: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON is not markup, and nothing in it can end the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />;
}
