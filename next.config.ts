import { availableParallelism } from "node:os";
import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  adapterPath: path.resolve("lib/publish/adapter.mjs"),
  // A publication renders into a folder of its own, beside the one of a plain `next build` or `next dev`.
  ...(process.env.BARQIYA_DIST && { distDir: process.env.BARQIYA_DIST }),
  // Else a lock file in any folder above would make Next take that folder for the project's.
  turbopack: { root: path.resolve(".") },
  // Pages for those who work on the engine, `page.dev.tsx`, exist in the preview only.
  pageExtensions: process.env.NODE_ENV === "development" ? ["tsx", "ts", "dev.tsx"] : ["tsx", "ts"],
  trailingSlash: true,
  poweredByHeader: false,
  // Where Next serves the site, one route answers for all files that are no pages.
  rewrites: async () => [
    {
      source:
        "/:folders*/:file([^/]+\\.(?:xml|txt|webmanifest)|(?:feed|index|names|documents-\\d+|\\d+-of-\\d+)\\.json)",
      destination: "/files/:folders*/:file",
    },
  ],
  // Its worker may be waiting for a publication that encodes many pictures first; seconds.
  staticPageGenerationTimeout: 600,
  // Types are checked by `npm test`; a publication does not wait for them.
  typescript: { ignoreBuildErrors: true },
  generateBuildId: () => "barqiya",
  serverExternalPackages: ["sharp", "harfbuzzjs", "esbuild"],
  experimental: {
    // Next leaves one core to itself, and has nothing to do with it while its workers render.
    cpus: Number(process.env.BARQIYA_WORKERS) || availableParallelism(),
    // Each page has its style inside it, so a sheet more is no request more: it should hold no rule that is not its own.
    cssChunking: { type: "graph", requestCost: 0, weightDistribution: 0 },
    globalNotFound: true,
    prefetchInlining: false,
    turbopackFileSystemCacheForBuild: true,
  },
};

export default config;
