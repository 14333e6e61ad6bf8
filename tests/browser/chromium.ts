import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { attempt, installPackage } from "../support/attempt";

/** Flags that keep a browser quiet on a machine without a network, and let root run it. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The shell without windows opens a page in less than half the time. */
const usualPlaces = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** A browser that is already here: the one that `CHROMIUM_PATH` names, Playwright's own, or the system's. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const candidates = [...(named ? [named] : []), chromium.executablePath(), ...usualPlaces];
  return candidates.find((place) => place !== "" && existsSync(place));
}

/** Finds a browser, or installs one: Playwright's, else the system's package. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined) return found;
  attempt(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "--with-deps", "chromium"]);
  for (const name of ["chromium-headless-shell", "chromium"])
    if (findChromium() === undefined) installPackage(name);
  return findChromium();
}
