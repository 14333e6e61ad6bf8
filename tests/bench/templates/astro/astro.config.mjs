import { defineConfig } from "astro/config";

// biome-ignore lint/style/noDefaultExport: Astro asks for it.
export default defineConfig({
  site: "https://corpus.example",
  trailingSlash: "always",
  publicDir: "static",
  experimental: { incrementalBuild: true },
});
