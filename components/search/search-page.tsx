import { PageColumn } from "#components/layout/page-column";
import { SearchForm } from "#components/search/search-form";
import { nouns } from "#lib/arabic/numbers/plural";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import type { BreadcrumbPath, Section } from "#lib/view-models/pages";
import boxed from "../layout/boxed-link.module.css";
import styles from "./search-page.module.css";

type Props = { breadcrumbs: BreadcrumbPath; settings: LocaleSettings; sections: readonly Section[] };

/** Returns the plural forms and settings that the search script needs to write numbers, as JSON. */
function scriptSettings({ timeZone, region, digits }: LocaleSettings): string {
  return JSON.stringify({ noun: nouns.result, settings: { timeZone, region, digits } });
}

/**
 * The search page. Its script fills the results; it is in no other page. Without scripts the reader sees a notice and links to
 * browse. `suppressHydrationWarning` and the empty HTML keep React from changing the results.
 */
export function SearchPage({ breadcrumbs, settings, sections }: Props) {
  const ways = [
    ...sections,
    { name: strings.archive, url: urls.archive },
    { name: strings.allTags, url: urls.tags },
    { name: strings.authors, url: urls.authors },
  ];
  return (
    <PageColumn breadcrumbs={breadcrumbs} title={strings.searchPage} summary={strings.searchPageDescription}>
      <div className={styles.ask}>
        <SearchForm />
        <p className={styles.hint}>{strings.searchHint}</p>
        <noscript>
          <p className={styles.notice}>{strings.searchWithoutScript}</p>
        </noscript>
      </div>
      <div
        className={styles.results}
        data-search={scriptSettings(settings)}
        suppressHydrationWarning={true}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: empty, for the script to fill.
        dangerouslySetInnerHTML={{ __html: "" }}
      />
      <nav className={styles.ways} aria-label={strings.browse}>
        <h2>{strings.browse}</h2>
        <ul>
          {ways.map(({ name, url }) => (
            <li key={url}>
              <a className={boxed.link} href={url}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </PageColumn>
  );
}
