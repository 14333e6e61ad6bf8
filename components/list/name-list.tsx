import { MixedText } from "#components/layout/mixed-text";
import type { NameView } from "#lib/view-models/pages";
import styles from "./name-list.module.css";

/** A list of names with links: authors or tags. */
export function NameList({ names }: { names: readonly NameView[] }) {
  return (
    <ul className={styles.names}>
      {names.map(({ name, url, note }) => (
        <li key={url}>
          <a href={url}>
            <MixedText text={name} />
          </a>
          {note !== undefined && <p>{note}</p>}
        </li>
      ))}
    </ul>
  );
}
