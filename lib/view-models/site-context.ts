import type { Navigation, ShownSite } from "#lib/view-models/pages";

/** The data that every page needs. */
export type SiteContext = {
  site: ShownSite;
  navigation: Navigation;
  /** The folder of the publication's texts. */
  contentFolder: string;
  /** The folder of encoded pictures. They may not be encoded yet when a page is rendered. */
  mediaFolder: string;
};
