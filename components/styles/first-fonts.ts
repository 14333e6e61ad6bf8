/** Made by `npm run fonts`; change scripts/fonts.ts instead. What every first view needs, so that it is fetched before the style is read. */
export const firstFonts = ["/fonts/text-4d2571b8cc.woff2", "/fonts/head-75a20e0bde.woff2"] as const;
