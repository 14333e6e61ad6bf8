/** Made by `npm run fonts`; change scripts/fonts.ts instead. What every first view needs, so that it is fetched before the style is read. */
export const firstFonts = [
  "/fonts/text-arabic-6f8009b415.woff2",
  "/fonts/text-signs-ea76419ef3.woff2",
  "/fonts/head-arabic-f66981b28e.woff2",
  "/fonts/head-signs-5470a5c1f4.woff2",
] as const;
