import type { ReactNode } from "react";
import { preload } from "react-dom";
import { BreakingBar } from "#components/breaking/breaking-bar";
import { PageHead } from "#components/layout/page-head";
import { SiteFooter } from "#components/layout/site-footer";
import { SiteHeader } from "#components/layout/site-header";
import { contentId, SkipLink } from "#components/layout/skip-link";
import { getSearchName } from "#lib/arabic/words/search-name";
import { openSearchType, urls } from "#lib/config/urls";
import type { PageMetadata } from "#lib/view-models/page-metadata";
import type { CurrentSection, Navigation, ShownSite } from "#lib/view-models/pages";
import { firstFonts } from "../styles/first-fonts";
import styles from "./page-shell.module.css";

type Props = {
  site: ShownSite;
  navigation: Navigation;
  /** The section that the page belongs to, if it belongs to one. */
  section?: CurrentSection | undefined;
  metadata: PageMetadata;
  children: ReactNode;
};

/** Asks for the fonts of the first view before the style sheet is read. */
function preloadFonts({ brand }: ShownSite): void {
  const [text, head] = firstFonts;
  for (const font of [brand?.textFont ?? text, head])
    preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}

/** Skip link, masthead, breaking bar and footer around the content of a page. */
export function PageShell({ site, navigation, section, metadata, children }: Props) {
  preloadFonts(site);
  return (
    <>
      <PageHead metadata={metadata} />
      {/* React moves it into the head. Browsers use it to offer the site's search. */}
      <link rel="search" type={openSearchType} href={urls.openSearch} title={getSearchName(site.name)} />
      <SkipLink />
      <SiteHeader
        name={site.name}
        sections={navigation.sections}
        current={section}
        masthead={site.brand?.masthead}
      />
      <BreakingBar />
      <main id={contentId} className={styles.content}>
        {children}
      </main>
      <SiteFooter
        name={site.name}
        description={site.description}
        navigation={navigation}
        own={site.brand?.footer}
      />
    </>
  );
}
