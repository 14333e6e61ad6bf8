import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "../browser/chromium";

const port = process.env.VISUAL_PORT ?? "4179";
const executablePath = findChromium();

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
    command: "node scripts/run.mjs start",
    cwd: "../..",
    // The publication that comes with the engine, as of a fixed day.
    env: {
      PORT: port,
      HOST: "127.0.0.1",
      OUT_DIR: "out-visual",
      PUBLISH_AT: "2026-10-22T12:00:00Z",
      CONTENT_DIR: "",
      SITE_URL: "",
    },
    url: `http://127.0.0.1:${port}/`,
    timeout: 600_000,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      args: chromiumArguments,
      ...(executablePath !== undefined && { executablePath }),
    },
  },
});
