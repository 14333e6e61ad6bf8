/** Made by `npm run fonts`; change scripts/fonts.ts instead. The fonts of every first view. The page preloads them. */
export const firstFonts = ["/fonts/text-4d2571b8cc.woff2", "/fonts/head-75a20e0bde.woff2"] as const;
