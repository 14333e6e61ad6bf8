import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import styles from "./breaking-bar.module.css";

/**
 * The bar «عاجل» of every page. The news itself is a document of its own in a frame, so that breaking news changes
 * one small file and not the whole archive; the label is a plain link for text browsers and when the frame fails.
 * The frame is fetched when the page has been drawn: its words and its picture come first on a slow line.
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
