import { strings } from "#lib/config/strings";
import { feedFormats, feedNames, urls } from "#lib/config/urls";
import styles from "./feed-links.module.css";

/** Links to the feeds of a list page, at its end. */
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
