import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { NextConfig } from "next";

type Redirect = Awaited<ReturnType<NonNullable<NextConfig["redirects"]>>>[number];

const isPreview = process.env.NODE_ENV === "development";

/** Former addresses of the publication, as Next reads them. */
async function readRedirects(): Promise<Redirect[]> {
  const run = promisify(execFile)(process.execPath, ["scripts/run.mjs", "redirects"]);
  // The preview also starts with a publication that has errors, which its pages show.
  const { stdout } = await (isPreview ? run.catch(() => ({ stdout: "[]" })) : run);
  return JSON.parse(stdout);
}

const config: NextConfig = {
  // Else a lock file in any folder above would make Next take that folder for the project's.
  turbopack: { root: path.resolve(".") },
  // Pages for those who work on the engine, `page.dev.tsx`, exist in the preview only.
  pageExtensions: isPreview ? ["tsx", "ts", "dev.tsx"] : ["tsx", "ts"],
  trailingSlash: true,
  poweredByHeader: false,
  redirects: readRedirects,
  // Where Next serves the site, one route answers for all files that are no pages.
  rewrites: async () => [
    {
      source: "/:folders*/:file([^/]+\\.(?:xml|txt|webmanifest|json))",
      destination: "/files/:folders*/:file",
    },
  ],
  // The first worker encodes all pictures of the publication; seconds.
  staticPageGenerationTimeout: 600,
  // `npm test` checks types.
  typescript: { ignoreBuildErrors: true },
  generateBuildId: () => "barqiya",
  serverExternalPackages: ["sharp", "harfbuzzjs", "esbuild"],
  experimental: {
    // Else the former address `/News/` would catch `/news/`, which no other host of ours does.
    caseSensitiveRoutes: true,
    // A page should get no rule that is not its own.
    cssChunking: { type: "graph", requestCost: 0, weightDistribution: 0 },
    globalNotFound: true,
    prefetchInlining: false,
  },
};

export default config;
