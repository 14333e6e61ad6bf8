import { strings } from "#lib/config/strings";
import styles from "./comments-closed.module.css";

/** A notice that comments are closed. */
export function CommentsClosed() {
  return (
    <section className={styles.comments} aria-labelledby="comments">
      <h2 id="comments">{strings.comments}</h2>
      <p>{strings.commentsClosed}</p>
    </section>
  );
}
