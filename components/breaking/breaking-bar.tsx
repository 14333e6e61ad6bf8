import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import styles from "./breaking-bar.module.css";

/**
 * The breaking bar of every page. Its news and its label («عاجل», «الأحدث» or nothing) are a separate document in an iframe, so
 * that breaking news changes one small file and not every page. The iframe covers a plain link, which is for text browsers and
 * for when the iframe fails to load. It loads lazily, so that on slow connections the page's text and picture come first.
 */
export function BreakingBar() {
  return (
    <aside className={styles.bar} aria-label={strings.breakingBar}>
      <a className={styles.link} href={urls.breaking}>
        {strings.breakingPage}
      </a>
      <iframe className={styles.frame} src={urls.ticker} title={strings.breakingBar} loading="lazy" />
    </aside>
  );
}
