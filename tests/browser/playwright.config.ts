import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "./chromium";

const executablePath = findChromium();

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [
    ["dot"],
    ["json", { outputFile: process.env.BROWSER_REPORT ?? "../../test-results/browser.json" }],
  ],
  use: {
    baseURL: process.env.SITE_BASE ?? "http://127.0.0.1:4173",
    locale: "ar",
    launchOptions: { args: chromiumArguments, ...(executablePath !== undefined && { executablePath }) },
  },
});
