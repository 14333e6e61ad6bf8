import { NameLink } from "#components/article/byline";
import { ShareLinks } from "#components/article/share-links";
import { MixedText } from "#components/layout/mixed-text";
import { strings } from "#lib/config/strings";
import { absoluteUrl } from "#lib/config/urls";
import type { ArticleView, ShownSite } from "#lib/view-models/pages";
import styles from "./article-footer.module.css";

type Props = {
  article: Pick<ArticleView, "source" | "tags" | "title" | "url">;
  site: Pick<ShownSite, "url" | "brand">;
};

/** The footer of an article: source, tags, share links and, in print, the address. */
export function ArticleFooter({ article: { source, tags, title, url }, site }: Props) {
  const address = absoluteUrl(site.url, url);
  return (
    <footer className={styles.footer}>
      <p>
        <strong>{strings.source}:</strong> <NameLink {...source} />
      </p>
      {tags.length > 0 && (
        <nav aria-label={strings.tags}>
          <ul className={styles.tags}>
            {tags.map((tag) => (
              <li key={tag.url}>
                <a href={tag.url} rel="tag">
                  <MixedText text={tag.name} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ShareLinks url={address} title={title} services={site.brand?.share} />
      <p className={styles.address} dir="ltr">
        {decodeURI(address)}
      </p>
    </footer>
  );
}
