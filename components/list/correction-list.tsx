import { Time } from "#components/article/dates";
import { MixedText } from "#components/layout/mixed-text";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { CorrectionView } from "#lib/view-models/pages";
import styles from "./correction-list.module.css";

/** All corrections of the publication, newest first, each with a link to its article. */
export function CorrectionList({
  items,
  settings,
}: {
  items: readonly CorrectionView[];
  settings: LocaleSettings;
}) {
  if (items.length === 0) return <p>{strings.noCorrections}</p>;
  return (
    <ol className={styles.items}>
      {items.map(({ at, text, article }) => (
        <li key={`${at} ${article.url}`}>
          <Time iso={at} settings={settings} withTime={false} />
          <p>
            <MixedText text={text} />
          </p>
          <p>
            {strings.correctionIn}:{" "}
            <a href={article.url}>
              <MixedText text={article.name} />
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
