import { MixedText } from "#components/layout/mixed-text";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import type { ShownBrand } from "#lib/view-models/brand";
import type { Link, Navigation } from "#lib/view-models/pages";
import styles from "./site-footer.module.css";

type Props = {
  name: string;
  description: string;
  navigation: Navigation;
  /** What the publication adds. */
  own?: ShownBrand["footer"];
};

function Links({ links }: { links: readonly Link[] }) {
  return (
    <ul>
      {links.map(({ name, url }) => (
        <li key={url}>
          <a href={url}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

/** The site's footer: links to sections, pages about the publication, archive and feed. */
export function SiteFooter({ name, description, navigation, own = {} }: Props) {
  const more = [
    { name: strings.archive, url: urls.archive },
    { name: strings.authors, url: urls.authors },
    { name: strings.allTags, url: urls.tags },
    { name: strings.correctionsPage, url: urls.corrections },
    { name: strings.breakingPage, url: urls.breaking },
    { name: strings.feed, url: urls.feed },
  ];
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.about}>
          <p className={styles.name}>{name}</p>
          <p>
            <MixedText text={description} />
          </p>
          {own.text !== undefined && (
            <p>
              <MixedText text={own.text} />
            </p>
          )}
        </div>
        <nav className={styles.map} aria-label={strings.siteMap}>
          <Links links={navigation.sections} />
          <Links links={[...navigation.pages, ...(own.links ?? [])]} />
          <Links links={more} />
        </nav>
      </div>
    </footer>
  );
}
