import { strings } from "#lib/config/strings";
import { feedFormats, feedNames, urls } from "#lib/config/urls";
import styles from "./feed-links.module.css";

/** The feeds of what a page lists, at its end, for those who follow it in a reader. */
export function FeedLinks({ page }: { page: string }) {
  return (
    <p className={styles.feeds}>
      <span>{strings.followByFeed}</span>
      {feedFormats.map((format) => (
        <a key={format} href={urls.feedOf(page, format)}>
          {feedNames[format]}
        </a>
      ))}
    </p>
  );
}
