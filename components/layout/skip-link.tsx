import { strings } from "#lib/config/strings";
import styles from "./skip-link.module.css";

/** The id of the element that holds a page's content. */
export const contentId = "content";

/** The first focusable element: a link that skips the masthead (WCAG 2.4.1). */
export function SkipLink() {
  return (
    <a className={styles.skip} href={`#${contentId}`}>
      {strings.skipToContent}
    </a>
  );
}
