import { Fragment } from "react";
import { MixedText } from "#components/layout/mixed-text";
import { listParts } from "#lib/arabic/words/text";
import type { Name } from "#lib/view-models/pages";

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
