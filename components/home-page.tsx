import { ArticleCard } from "#components/article-card";
import { ArticleList } from "#components/article-list";
import type { Site } from "#lib/site";
import { strings } from "#lib/strings";
import type { HomeView } from "#lib/views";
import styles from "./home-page.module.css";

/** The front page: lead, secondaries, what is latest, and a river for each section. */
export function HomePage({ home, site }: { home: HomeView; site: Site }) {
  const { lead, secondary, latest, sections } = home;
  return (
    <div className={styles.home}>
      <h1 className={styles.title}>{site.name}</h1>
      <div className={styles.top}>
        {lead && <ArticleCard card={lead} settings={site} weight="lead" level={2} showsSection={true} />}
        <div className={styles.secondary}>
          {secondary.map((card) => (
            <ArticleCard
              key={card.url}
              card={card}
              settings={site}
              weight="secondary"
              level={2}
              showsSection={true}
            />
          ))}
        </div>
      </div>
      <section className={styles.latest} aria-labelledby="latest">
        <h2 id="latest">{strings.latest}</h2>
        <ArticleList cards={latest} settings={site} weight="brief" level={3} showsSection={true} />
      </section>
      {sections.map(({ section, cards }) => (
        <section key={section.id} className={styles.section} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`} data-tone={section.tone}>
            <a href={section.url}>{section.name}</a>
          </h2>
          <ArticleList cards={cards} settings={site} weight="brief" level={3} showsSection={false} />
        </section>
      ))}
    </div>
  );
}
