import type { Snapshot } from "#lib/articles";
import { pathOfSite } from "#lib/config/site-path";
import { urls } from "#lib/config/urls";
import { getOwnTones } from "#lib/content/brand/category-tones";
import type { BrandDrawings, Drawing } from "#lib/content/publication";
import { getColours } from "#lib/newsroom/colours";
import { brandSheet } from "#lib/pages/brand/brand-sheet";
import { firstSansFont, sansSheet } from "#lib/pages/brand/sans-sheet";
import { svgDataUrl } from "#lib/pictures/icon-set";
import { mastheadName } from "#lib/pictures/mastheads";
import type { ShownBrand } from "#lib/view-models/brand";

/** The icon is in the page up to this length: an address costs a request, and a long one costs every page. Characters. */
const longestDataUrl = 1500;

function faviconOf(svg: string): string {
  const inline = svgDataUrl(svg);
  return inline.length <= longestDataUrl ? inline : urls.icon;
}

function shownMasthead(drawings: BrandDrawings | undefined): ShownBrand["masthead"] {
  if (drawings?.masthead === undefined) return undefined;
  const { day, night } = drawings.masthead;
  const address = (drawing: Drawing) => urls.media(mastheadName(drawing));
  // The attributes of a picture are whole numbers; only their ratio matters here.
  const height = Math.max(1, Math.round((1000 * day.height) / day.width));
  return { day: address(day), night: address(night), width: 1000, height };
}

/** Returns what pages show of a publication's brand; undefined without a `brand.yaml`. */
export function getShownBrand({ publication }: Snapshot): ShownBrand | undefined {
  const { brand, site } = publication;
  if (brand === undefined) return undefined;
  const { words, footer, share } = brand;
  const paper = brand.colours?.paper;
  const colours = getColours(publication);
  const masthead = shownMasthead(publication.drawings);
  const isSans = brand.type === "sans";
  const sheet = [
    ...(isSans ? [sansSheet(pathOfSite(site.url))] : []),
    brandSheet(colours, getOwnTones(publication).values(), masthead !== undefined),
  ].join("");
  const favicon = publication.drawings?.icon && faviconOf(publication.drawings.icon.svg);
  return {
    ...(sheet && { sheet }),
    ...(isSans && { textFont: firstSansFont }),
    ...(paper && { paper }),
    ...(words && { words }),
    ...(masthead && { masthead }),
    ...(favicon && { favicon }),
    ...(footer && { footer }),
    ...(share && { share }),
  };
}
