import { Fragment } from "react";
import { listParts } from "#lib/arabic/words/text";
import type { Name } from "#lib/view-models/pages";

/** A name, linked to its page if it has one. `<bdi>` isolates its direction from the surrounding text. */
export function NameLink({ name, url }: Name) {
  return url === undefined ? (
    <bdi>{name}</bdi>
  ) : (
    <a href={url}>
      <bdi>{name}</bdi>
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
