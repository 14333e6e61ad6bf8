import type { ShareService } from "#lib/config/share-services";
import type { Words } from "#lib/config/words";

/** What pages show of a publication's brand. What it does not set is the engine's own. */
export type ShownBrand = {
  /** The style sheet that comes after the engine's. */
  sheet?: string;
  /** The address of the first font of running text, where it is not the engine's. */
  textFont?: string;
  /** The background of the pages, for the browser's toolbar and the web manifest. */
  paper?: { day: string; night: string };
  words?: Words;
  /** The drawing of the publication's name: its addresses, and its size in units of its own. */
  masthead?: { day: string; night: string; width: number; height: number };
  /** The address of the icon as a drawing; a data URL if it is short. */
  favicon?: string;
  /** `text` and `links` at the foot of the pages. The address of a link is absolute or a path of the site. */
  footer?: { text?: string | undefined; links?: readonly { name: string; url: string }[] | undefined };
  /** The services for sharing an article, in their order. */
  share?: readonly ShareService[];
};
