import { PageColumn } from "#components/layout/page-column";
import { SearchFilters } from "#components/search/search-filters";
import { SearchForm } from "#components/search/search-form";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import type { BreadcrumbPath, Section } from "#lib/view-models/pages";
import type { SearchFormView } from "#lib/view-models/search-form";
import boxed from "../layout/boxed-link.module.css";
import { getScriptData } from "./script-data";
import styles from "./search-page.module.css";

type Props = {
  breadcrumbs: BreadcrumbPath;
  settings: LocaleSettings;
  sections: readonly Section[];
  form: SearchFormView;
};

/**
 * The search page. Its script fills the results; it is in no other page. Without scripts the reader sees a notice and links to
 * browse. The line above the results is there from the start, because screen readers announce only changes of what they know.
 * `suppressHydrationWarning` and the empty HTML keep React from changing what the script has filled.
 */
export function SearchPage({ breadcrumbs, settings, sections, form }: Props) {
  const ways = [
    ...sections,
    { name: strings.archive, url: urls.archive },
    { name: strings.allTags, url: urls.tags },
    { name: strings.authors, url: urls.authors },
  ];
  const filled = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: "" } };
  return (
    <PageColumn breadcrumbs={breadcrumbs} title={strings.searchPage} summary={strings.searchPageDescription}>
      <div
        className={styles.search}
        data-search={JSON.stringify(getScriptData(settings))}
        suppressHydrationWarning={true}
      >
        <div className={styles.ask}>
          <SearchForm>
            <SearchFilters form={form} sections={sections} settings={settings} />
          </SearchForm>
          <p className={styles.hint}>{strings.searchHint}</p>
          <noscript>
            <p className={styles.notice}>{strings.searchWithoutScript}</p>
          </noscript>
        </div>
        <p className={styles.status} role="status" {...filled} />
        <div className={styles.results} {...filled} />
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
      </div>
    </PageColumn>
  );
}
