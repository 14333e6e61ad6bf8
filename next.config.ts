import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { NextConfig } from "next";

const isPreview = process.env.NODE_ENV === "development";

/** Escapes what Next reads as a pattern (path-to-regexp). */
function toPattern(address: string): string {
  return encodeURI(address).replace(/[(){}:*+?]/g, "\\$&");
}

/** Former addresses of articles, read from the publication. */
async function readRedirects() {
  const run = promisify(execFile)(process.execPath, ["scripts/run.mjs", "redirects"]);
  // The preview also starts with a publication that has errors, which its pages show.
  const { stdout } = await (isPreview ? run.catch(() => ({ stdout: "{}" })) : run);
  const redirects: Record<string, string> = JSON.parse(stdout);
  return Object.entries(redirects).map(([address, url]) => ({
    source: toPattern(address),
    destination: encodeURI(url),
    statusCode: 301 as const,
  }));
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
    // A page should get no rule that is not its own.
    cssChunking: { type: "graph", requestCost: 0, weightDistribution: 0 },
    globalNotFound: true,
    prefetchInlining: false,
  },
};

export default config;
