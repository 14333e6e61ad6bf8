import { Fragment } from "react";
import { listParts } from "#lib/arabic/words/text";
import type { Name } from "#lib/view-models/pages";

/** A name that leads to its page, if it has one, isolated from the direction of what is around it. */
export function NameLink({ name, url }: Name) {
  return url === undefined ? (
    <bdi>{name}</bdi>
  ) : (
    <a href={url}>
      <bdi>{name}</bdi>
    </a>
  );
}

/** Who wrote it: names joined as Arabic joins them. */
export function Byline({ names }: { names: readonly Name[] }) {
  let index = 0;
  return listParts(names.map(({ name }) => name)).map((part, place) => {
    const name = part.type === "element" ? names[index++] : undefined;
    const key = `${place}`;
    return <Fragment key={key}>{name === undefined ? part.value : <NameLink {...name} />}</Fragment>;
  });
}
