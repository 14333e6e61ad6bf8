import { ArticleBody } from "#components/article/article-body";
import { MixedText } from "#components/layout/mixed-text";
import type { AuthorView } from "#lib/view-models/pages";
import styles from "./author-profile.module.css";

/** An author's role, biography and links elsewhere. */
export function AuthorProfile({
  author,
  html,
}: {
  author: Pick<AuthorView, "role" | "links">;
  html: string;
}) {
  return (
    <div className={styles.profile}>
      {author.role !== undefined && (
        <p className={styles.role}>
          <MixedText text={author.role} />
        </p>
      )}
      <ArticleBody html={html} />
      {author.links.length > 0 && (
        <ul className={styles.links}>
          {author.links.map(({ name, url }) => (
            <li key={url}>
              <a href={url} rel="me">
                <MixedText text={name} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
