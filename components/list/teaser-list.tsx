import { ArticleCard, type CardWeight } from "#components/list/teaser";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { Card } from "#lib/view-models/pages";
import styles from "./teaser-list.module.css";

type Props = {
  cards: readonly Card[];
  settings: LocaleSettings;
  weight: CardWeight;
  /** The weight of the first, where the list begins a page. */
  opening?: CardWeight;
  level: 2 | 3;
  showsSection: boolean;
};

/** Articles one after the other, divided by hairlines. */
export function ArticleList({ cards, weight, opening = weight, ...rest }: Props) {
  if (cards.length === 0) return <p>{strings.empty}</p>;
  return (
    <ul className={`${styles.list} ${weight === "brief" ? styles.close : styles.wide}`}>
      {cards.map((card, index) => (
        <li key={card.url}>
          <ArticleCard card={card} weight={index === 0 ? opening : weight} {...rest} />
        </li>
      ))}
    </ul>
  );
}
