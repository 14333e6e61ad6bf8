import { getOwnTones, type Snapshot } from "#lib/articles";
import { getColours } from "#lib/newsroom/colours";
import { brandSheet } from "#lib/pages/brand/brand-sheet";
import type { ShownBrand } from "#lib/view-models/brand";

/** Returns what pages show of a publication's brand; undefined without a `brand.yaml`. */
export function getShownBrand({ publication }: Snapshot): ShownBrand | undefined {
  const { brand } = publication;
  if (brand === undefined) return undefined;
  const { words, footer, share } = brand;
  const colours = getColours(publication);
  const sheet = brandSheet(colours, getOwnTones(publication).values());
  return {
    ...(sheet && { sheet }),
    ...(words && { words }),
    ...(footer && { footer }),
    ...(share && { share }),
  };
}
