import { ArticleCard, type CardWeight } from "#components/article-card";
import type { LocaleSettings } from "#lib/site";
import { strings } from "#lib/strings";
import type { Card } from "#lib/views";
import styles from "./article-list.module.css";

type Props = {
  cards: readonly Card[];
  settings: LocaleSettings;
  weight: CardWeight;
  level: 2 | 3;
  showsSection: boolean;
};

/** Articles one after the other, divided by hairlines. */
export function ArticleList({ cards, weight, ...rest }: Props) {
  if (cards.length === 0) return <p>{strings.empty}</p>;
  return (
    <ul className={`${styles.list} ${weight === "brief" ? styles.close : styles.wide}`}>
      {cards.map((card) => (
        <li key={card.url}>
          <ArticleCard card={card} weight={weight} {...rest} />
        </li>
      ))}
    </ul>
  );
}
