import type { Colours, Mode } from "#lib/config/default-colours";
import { getOwnTones } from "#lib/content/brand/category-tones";
import { deriveColours, type GivenColours } from "#lib/content/brand/derive-colours";
import type { Publication } from "#lib/content/publication";

/** Returns the colours that `brand.yaml` gives for one mode. */
function givenColours({ brand }: Pick<Publication, "brand">, mode: Mode): GivenColours {
  const pairs = Object.entries(brand?.colours ?? {});
  return Object.fromEntries(
    pairs.flatMap(([name, pair]) => (pair === undefined ? [] : [[name, pair[mode]]])),
  );
}

/** Returns the colours of all pages and cards by day and by night: the engine's own, unless the publication has others. */
export function getColours(publication: Pick<Publication, "brand" | "categories">): Record<Mode, Colours> {
  const ofMode = (mode: Mode): Colours => {
    const tones = [...getOwnTones(publication)].map(([id, tone]) => [
      `tone-${tone}`,
      publication.brand?.categories?.[id]?.[mode] ?? "",
    ]);
    return deriveColours(mode, givenColours(publication, mode), Object.fromEntries(tones));
  };
  const [day, night] = [ofMode("day"), ofMode("night")];
  return { day, night };
}
