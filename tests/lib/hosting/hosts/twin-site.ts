import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { makeTwins } from "#lib/build/twins/make-twins.mjs";
import { fileOfAddress } from "#lib/config/urls";
import { longText } from "../../server/published-site";

/** Unpacks what a host has sent in an encoding. */
export const unpackers = { br: brotliDecompressSync, gzip: gunzipSync };

/** Texts of many types, which get twins. */
export const twinTargets = ["", "feed.xml", "rss.xml", "feed.json", "a.json", "a.xml", "a.svg", "a.txt"].map(
  (name) => `/twins/${name}`,
);

/** Adds texts with twins, as the publisher writes them. */
export function writeTwinSite(folder: string): void {
  for (const target of twinTargets) {
    const file = fileOfAddress(target);
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `<!-- ${target} -->${longText}`);
    makeTwins({ site: folder, temporary: path.join(folder, ".new"), least: 1 }, file);
  }
  makeTwins({ site: folder, temporary: path.join(folder, ".new"), least: 1 }, "404.html");
}
