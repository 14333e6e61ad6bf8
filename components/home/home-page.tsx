import type { ComponentProps } from "react";
import { BigLead } from "#components/home/big-lead";
import { TeaserItem } from "#components/list/teaser";
import { TeaserList } from "#components/list/teaser-list";
import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { HomeView, Section, SectionTeasers, Teaser } from "#lib/view-models/pages";
import styles from "./home-page.module.css";

type Props = { home: HomeView; site: Site };
type BlockProps = SectionTeasers & { site: Site };

function SectionName({ section: { id, tone, url, name } }: { section: Section }) {
  return (
    <h2 id={`section-${id}`} className={styles.name} data-tone={tone}>
      <a href={url}>{name}</a>
    </h2>
  );
}

type TeasersProps = Omit<ComponentProps<typeof TeaserItem>, "teaser"> & { teasers: readonly Teaser[] };

/** Teasers of one kind. The element around them lays them out. */
function Teasers({ teasers, ...shown }: TeasersProps) {
  return teasers.map((teaser) => <TeaserItem key={teaser.url} teaser={teaser} {...shown} />);
}

/** The newest articles of a section: the first one large, the others beside it. */
function SectionBlock({ section, teasers: [first, ...others], site }: BlockProps) {
  if (first === undefined) return null;
  return (
    <section className={styles.river} aria-labelledby={`section-${section.id}`}>
      <SectionName section={section} />
      <div className={`${styles.stories} ${first.picture ? styles.pictured : styles.worded}`}>
        <TeaserItem teaser={first} settings={site} weight="feature" level={3} showsSection={false} />
        {others.length > 0 && (
          <TeaserList teasers={others} settings={site} weight="brief" level={3} showsSection={false} />
        )}
      </div>
    </section>
  );
}

/** The newest articles of a section of opinion, under their writers' names. */
function Opinion({ section, teasers, site }: BlockProps) {
  return (
    <section className={styles.opinion} aria-labelledby={`section-${section.id}`}>
      <SectionName section={section} />
      <div className={styles.voices}>
        <Teasers teasers={teasers} settings={site} weight="opinion" level={3} showsSection={false} />
      </div>
    </section>
  );
}

/** The class of the stories below the lead: more than four of them stand in two rows. */
function rowsOf({ length }: readonly Teaser[]): string {
  if (length <= 4) return styles.secondary ?? "";
  return `${styles.secondary} ${length <= 6 ? styles.threes : styles.fours}`;
}

/** The widths of a story's picture where four stories share the whole width. */
const wideSizes = "(min-width: 64rem) 19rem, (min-width: 40rem) 45vw, 7rem";

/** The first screen: lead story, secondary stories and latest articles. */
function Front({ home, site }: Props) {
  const { isBreaking = false, lead, secondary, latest } = home;
  return (
    <div className={isBreaking ? styles.breaking : styles.front}>
      {lead && isBreaking && <BigLead teaser={lead} settings={site} />}
      {lead && !isBreaking && (
        <TeaserItem teaser={lead} settings={site} weight="lead" level={2} showsSection={true} />
      )}
      {secondary.length > 0 && (
        <div className={rowsOf(secondary)}>
          <Teasers
            teasers={secondary}
            settings={site}
            weight="secondary"
            level={2}
            showsSection={true}
            {...(isBreaking && { pictureSizes: wideSizes })}
          />
        </div>
      )}
      {latest.length > 0 && (
        <section className={styles.latest} aria-labelledby="latest">
          <h2 id="latest" className={styles.name}>
            {strings.latest}
          </h2>
          <TeaserList teasers={latest} settings={site} weight="brief" level={3} showsSection={true} />
        </section>
      )}
    </div>
  );
}

/** The home page: lead story, secondary stories, latest articles, opinion, and a block for each section. */
export function HomePage({ home, site }: Props) {
  return (
    <div className={styles.home}>
      <h1 className={styles.title}>{site.name}</h1>
      <Front home={home} site={site} />
      {home.opinion.map((block) => (
        <Opinion key={block.section.id} {...block} site={site} />
      ))}
      <div className={styles.rivers}>
        {home.sections.map((block) => (
          <SectionBlock key={block.section.id} {...block} site={site} />
        ))}
      </div>
    </div>
  );
}
