import { strings } from "#lib/strings";
import { urls } from "#lib/urls";
import type { Section, Shell } from "#lib/views";
import styles from "./site-footer.module.css";

type Props = { name: string; description: string; shell: Shell };

function sectionItem({ id, name, url }: Section) {
  return (
    <li key={id}>
      <a href={url}>{name}</a>
    </li>
  );
}

/** The ways on from the end of a page: sections, archive, what the publication says of itself, the feed. */
export function SiteFooter({ name, description, shell }: Props) {
  const more = [
    ...shell.pages,
    { name: strings.archive, url: urls.archive },
    { name: strings.correctionsPage, url: urls.corrections },
    { name: strings.breakingPage, url: urls.breaking },
    { name: strings.feed, url: urls.feed },
  ];
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p className={styles.about}>
          <strong>{name}</strong> {description}
        </p>
        <nav aria-label={strings.siteMap}>
          <ul>{shell.sections.map(sectionItem)}</ul>
          <ul>
            {more.map((link) => (
              <li key={link.url}>
                <a href={link.url}>{link.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
