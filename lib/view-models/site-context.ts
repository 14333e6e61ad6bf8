import type { Navigation, ShownSite } from "#lib/view-models/pages";

/** The data that every page needs: the settings, the navigation, and the folder of the publication's texts. */
export type SiteContext = { site: ShownSite; navigation: Navigation; contentFolder: string };
