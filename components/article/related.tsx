import { TeaserList } from "#components/list/teaser-list";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { Teaser } from "#lib/view-models/pages";
import styles from "./related.module.css";

/** Earlier articles on the same subject. */
export function Related({ teasers, settings }: { teasers: readonly Teaser[]; settings: LocaleSettings }) {
  if (teasers.length === 0) return null;
  return (
    <aside className={styles.related} aria-labelledby="related">
      <h2 id="related">{strings.related}</h2>
      <TeaserList teasers={teasers} settings={settings} weight="brief" level={3} showsSection={true} />
    </aside>
  );
}
