import { strings } from "#lib/config/strings";
import type { Status } from "#lib/view-models/pages";
import styles from "./status-mark.module.css";

/** Shows in the preview why readers do not see an article. */
export function StatusMark({ status }: { status: Status }) {
  return <p className={styles.mark}>{strings.status[status]}</p>;
}
