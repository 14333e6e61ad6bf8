import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toMain } from "#lib/build/command/command";
import { english } from "#lib/build/command/language";
import { urls } from "#lib/config/urls";
import { type Mark, makeIconSet, svgDataUrl } from "#lib/pictures/icon-set";

/**
 * Makes the icons of `public/` and the favicon in `lib/config/favicon.ts` from `public/icons/icon.svg` (`npm run icons`). Run
 * it by hand when that file changes, and commit the results.
 */
const root = path.join(process.cwd(), "public");
const faviconFile = path.join(process.cwd(), "lib/config/favicon.ts");

function readMark(): Mark {
  const svg = readFileSync(path.join(root, urls.icon), "utf8");
  const ground = /<rect [^>]*fill="(#[0-9a-f]{6})"/.exec(svg)?.[1];
  if (ground === undefined) throw new Error(`${urls.icon} has no ground: a <rect> with a fill.`);
  return { svg, width: 64, ground };
}

/** Makes all icons, and the favicon as a module. */
async function makeIcons(): Promise<void> {
  const mark = readMark();
  const made = await makeIconSet(mark);
  mkdirSync(path.join(root, path.dirname(urls.icon)), { recursive: true });
  for (const [address, bytes] of made) {
    writeFileSync(path.join(root, address), bytes);
    process.stdout.write(`${address}: ${bytes.length} bytes\n`);
  }
  writeFileSync(
    faviconFile,
    `/** Made by \`npm run icons\`; change public/icons/icon.svg instead. The favicon as a data URL. */
export const favicon =
  "${svgDataUrl(mark.svg)}";
`,
  );
}

export const main = toMain({
  usage: english("npm run icons"),
  summary: english("Makes the icons of public/ and the favicon from public/icons/icon.svg."),
  options: {},
  defaultLanguage: "en",
  run: async () => {
    await makeIcons();
    return 0;
  },
});
