import { Fragment } from "react";
import { MixedText } from "#components/layout/mixed-text";
import { isPerson } from "#lib/arabic/words/collective-name";
import { listParts } from "#lib/arabic/words/text";
import type { Name, Teaser } from "#lib/view-models/pages";

/** A name, linked to its page if it has one. Its direction is isolated from the surrounding text. */
export function NameLink({ name, url }: Name) {
  return url === undefined ? (
    <MixedText text={name} />
  ) : (
    <a href={url}>
      <MixedText text={name} />
    </a>
  );
}

/** Names joined by Arabic conjunctions. */
export function Byline({ names }: { names: readonly Name[] }) {
  let nameIndex = 0;
  return listParts(names.map(({ name }) => name)).map((part, index) => {
    const name = part.type === "element" ? names[nameIndex++] : undefined;
    const key = `${index}`;
    return <Fragment key={key}>{name === undefined ? part.value : <NameLink {...name} />}</Fragment>;
  });
}

/** Returns the writers that stand before the headline: those of opinion. An editorial that a desk signs has none. */
export function getVoices({ section, byline }: Pick<Teaser, "section" | "byline">): Name[] {
  return section.isOpinion ? byline.filter(isPerson) : [];
}
