import { strings } from "#lib/strings";
import { urls } from "#lib/urls";
import type { Section } from "#lib/views";
import styles from "./site-header.module.css";

/** The masthead: the publication's name and its sections; on phones the sections fold into a menu. */
export function SiteHeader({ name, sections }: { name: string; sections: readonly Section[] }) {
  const items = sections.map((section) => (
    <li key={section.id}>
      <a href={section.url}>{section.name}</a>
    </li>
  ));
  return (
    <header className={styles.header}>
      <div className={styles.masthead}>
        <a className={styles.name} href={urls.home}>
          {name}
        </a>
        <details className={styles.menu}>
          <summary>{strings.moreSections}</summary>
          <nav aria-label={strings.moreSections}>
            <ul>{items}</ul>
          </nav>
        </details>
      </div>
      <nav className={styles.sections} aria-label={strings.sections}>
        <ul>{items}</ul>
      </nav>
    </header>
  );
}
