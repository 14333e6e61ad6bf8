import { ArticlePage } from "#components/article-page";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import type { Site } from "#lib/site";
import type { Shell, WholeArticle as Whole } from "#lib/views";

type Props = { site: Site; shell: Shell; whole: Whole };

/** The body of an article's document. */
export function WholeArticle({ site, shell, whole: { article, trail, html, section, data } }: Props) {
  return (
    <SiteShell site={site} shell={shell} section={section}>
      <ArticlePage article={article} trail={trail} site={site} html={html} />
      <StructuredData data={data} />
    </SiteShell>
  );
}
