import { MixedText } from "#components/layout/mixed-text";
import { strings } from "#lib/config/strings";
import type { NameView } from "#lib/view-models/pages";
import styles from "./name-list.module.css";

/** A list of names with links: authors or tags. */
export function NameList({ names }: { names: readonly NameView[] }) {
  if (names.length === 0) return <p>{strings.empty}</p>;
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
