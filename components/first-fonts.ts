/** Made by `npm run fonts`; change scripts/fonts.ts instead. What every first view needs. */
export const firstFonts = [
  "/fonts/text-arabic-6f8009b415.woff2",
  "/fonts/head-arabic-f66981b28e.woff2",
] as const;
