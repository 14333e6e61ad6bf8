import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import styles from "./breaking-bar.module.css";

/**
 * The breaking bar «عاجل» of every page. Its news is a separate document in an iframe, so that breaking news changes one small
 * file and not every page. The label is a plain link, for text browsers and for when the iframe fails to load. The iframe loads
 * lazily, so that on slow connections the page's text and picture come first.
 */
export function BreakingBar() {
  return (
    <aside className={styles.bar} aria-label={strings.breakingBar}>
      <a className={styles.label} href={urls.breaking}>
        {strings.breaking}
      </a>
      <iframe className={styles.frame} src={urls.ticker} title={strings.breakingBar} loading="lazy" />
    </aside>
  );
}
