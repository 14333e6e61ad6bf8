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

/** What the script of the search cannot know by itself: how the publication counts. */
function forScript({ timeZone, region, digits }: LocaleSettings): string {
  return JSON.stringify({ noun: nouns.result, settings: { timeZone, region, digits } });
}

/**
 * The search. Its script fills the results and lives in no other page; without it the ways to browse remain, and words
 * that say why. React is told to leave the results alone.
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
        data-search={forScript(settings)}
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
