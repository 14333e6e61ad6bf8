import { strings } from "#lib/config/strings";
import styles from "./comments-closed.module.css";

/** Where comments would stand: they are closed, and the page says so. */
export function CommentsClosed() {
  return (
    <section className={styles.comments} aria-labelledby="comments">
      <h2 id="comments">{strings.comments}</h2>
      <p>{strings.commentsClosed}</p>
    </section>
  );
}
