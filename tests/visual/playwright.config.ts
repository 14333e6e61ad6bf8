import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const port = process.env.VISUAL_PORT ?? "4179";
const debian = "/usr/bin/chromium";

/**
 * Pictures of pages against references (`npm run test:visual`; `-- --update-snapshots` takes new ones). A browser on another
 * machine paints a little otherwise, so this is no part of `npm test`. Each difference is a picture in `test-results/visual`.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/visual",
  snapshotPathTemplate: "{testDir}/references/{arg}{ext}",
  reporter: "list",
  timeout: 60_000,
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.002, stylePath: "without-pictures.css" } },
  webServer: {
    command: "npx tsx tests/visual/serve.ts",
    cwd: "../..",
    env: { VISUAL_PORT: port },
    url: `http://127.0.0.1:${port}/`,
    timeout: 600_000,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(existsSync(debian) && { executablePath: debian }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
      ],
    },
  },
});
