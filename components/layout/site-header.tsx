import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import type { ShownBrand } from "#lib/view-models/brand";
import type { CurrentSection, Section } from "#lib/view-models/pages";
import styles from "./site-header.module.css";

type Props = {
  name: string;
  sections: readonly Section[];
  current?: CurrentSection | undefined;
  masthead?: ShownBrand["masthead"];
};

/** Letters of a name that fill two lines of a phone, and one line of a tablet. Longer names have a smaller size. */
const longName = 32;

/** The drawing of the publication's name. As a picture it can run nothing; screen readers read the name. */
function Masthead({ name, day, night, width, height }: NonNullable<Props["masthead"]> & { name: string }) {
  return (
    <picture>
      {night !== day && <source media="(prefers-color-scheme: dark)" srcSet={night} />}
      <img data-masthead="" src={day} alt={name} width={width} height={height} />
    </picture>
  );
}

/** The masthead: the publication's name and its sections. On phones the sections are in a menu. */
export function SiteHeader({ name, sections, current, masthead }: Props) {
  const items = sections.map(({ id, url, name, tone }) => (
    <li key={id}>
      <a href={url} {...(url === current?.url && { "aria-current": current.as, "data-tone": tone })}>
        {name}
      </a>
    </li>
  ));
  return (
    <header className={styles.header}>
      <div className={styles.masthead}>
        <a className={styles.name} href={urls.home} data-long={name.length > longName ? "" : undefined}>
          {masthead === undefined ? name : <Masthead name={name} {...masthead} />}
        </a>
        <a className={styles.search} href={urls.search}>
          {strings.search}
        </a>
        <details className={styles.menu}>
          <summary>{strings.moreSections}</summary>
          <nav aria-label={strings.moreSections}>
            <ul>
              {items}
              <li className={styles.searchInMenu}>
                <a href={urls.search}>{strings.search}</a>
              </li>
            </ul>
          </nav>
        </details>
      </div>
      <nav className={styles.sections} aria-label={strings.sections}>
        <ul>{items}</ul>
      </nav>
    </header>
  );
}
