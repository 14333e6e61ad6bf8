import { ArticleCard, type CardWeight } from "#components/article-card";
import type { LocaleSettings } from "#lib/site";
import { strings } from "#lib/strings";
import type { Card } from "#lib/views";
import styles from "./article-list.module.css";

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
