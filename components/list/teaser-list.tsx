import { TeaserItem, type TeaserWeight } from "#components/list/teaser";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { Teaser } from "#lib/view-models/pages";
import styles from "./teaser-list.module.css";

type Props = {
  teasers: readonly Teaser[];
  settings: LocaleSettings;
  weight: TeaserWeight;
  /** The weight of the first teaser; the same as of the others by default. */
  opening?: TeaserWeight;
  level: 2 | 3;
  showsSection: boolean;
};

/** A list of teasers, separated by thin lines. */
export function TeaserList({ teasers, weight, opening = weight, ...rest }: Props) {
  if (teasers.length === 0) return <p>{strings.empty}</p>;
  return (
    <ul className={`${styles.list} ${weight === "brief" ? styles.close : styles.wide}`}>
      {teasers.map((teaser, index) => (
        <li key={teaser.url}>
          <TeaserItem teaser={teaser} weight={index === 0 ? opening : weight} {...rest} />
        </li>
      ))}
    </ul>
  );
}
