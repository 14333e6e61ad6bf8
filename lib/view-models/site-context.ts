import type { Navigation, ShownSite } from "#lib/view-models/pages";

/** What every page needs besides its own data: the publication's settings, its navigation, and where its texts are. */
export type SiteContext = { site: ShownSite; navigation: Navigation; contentFolder: string };
