import { type Colours, defaultColours, type Mode, modes } from "#lib/config/default-colours";
import type { Publication } from "#lib/content/publication";

type Branded = Pick<Publication, "brand" | "categories">;

/** The number of the engine's own tones. */
const tones = 8;

/** Returns the engine's tone of a category, 1 to 8, by its place in `categories.yaml`. */
function toneAt(index: number): number {
  return (index % tones) + 1;
}

function engineColour(mode: Mode, tone: number): string | undefined {
  const colours: Colours = defaultColours[mode];
  return colours[`tone-${tone}`];
}

/** True if paper and ink are the engine's own, so that its tones have the colours of `defaultColours`. */
function hasDefaultGround({ brand }: Branded): boolean {
  const { paper, ink } = brand?.colours ?? {};
  return modes.every((mode) => {
    const own = defaultColours[mode];
    return (paper?.[mode] ?? own.paper) === own.paper && (ink?.[mode] ?? own.ink) === own.ink;
  });
}

/**
 * Returns the tones of the categories to which `brand.yaml` gives other colours than the engine has for them, by their ids: 9 and so
 * on, in their order. So a publication that writes the engine's colours down has the pages of one that does not.
 */
export function getOwnTones(publication: Branded): Map<string, number> {
  const { brand, categories } = publication;
  const isDefault = hasDefaultGround(publication);
  const own = categories.filter(({ id }, index) => {
    const colours = brand?.categories?.[id];
    if (colours === undefined) return false;
    return !isDefault || modes.some((mode) => colours[mode] !== engineColour(mode, toneAt(index)));
  });
  return new Map(own.map(({ id }, index) => [id, tones + 1 + index]));
}

/** Returns the tone of every category by its id: one of the engine's by its place, or one of its own. */
export function getTones(publication: Branded): Map<string, number> {
  const own = getOwnTones(publication);
  return new Map(publication.categories.map(({ id }, index) => [id, own.get(id) ?? toneAt(index)]));
}
