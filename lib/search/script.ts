import path from "node:path";
import { build } from "esbuild";

const bundles = new Map<string, Promise<string>>();

/**
 * Properties of our own objects that get short names. None of them may be in a file of the index, in what the page passes to the
 * script, or in an object of the browser.
 */
const ownProperties = [
  ...["at", "begin", "blocked", "candidate", "commonWords", "consonants", "controller", "cost", "count"],
  ...["distance", "dropOutdated", "end", "exact", "filtered", "finish", "form", "found", "headline"],
  ...["hits", "isComplete", "isExcluded", "isFound", "isOfPhrase", "isPartial", "isReloaded"],
  ...["isStopWord", "isTyping", "key", "keys", "kinds", "matched", "month", "mostTier", "offset"],
  ...["ordinal", "part", "parts", "phrase", "places", "position", "positions", "prefix", "readFrom"],
  ...[
    "readings",
    "recent",
    "recentText",
    "reset",
    "response",
    "rows",
    "segment",
    "sentences",
    "shownResults",
  ],
  ...["spelling", "standfirst", "start", "stem", "stems", "suffix", "tier", "wait", "waiting", "wanted"],
  ...["word"],
];

/** Escapes of letters and digits, in texts and in patterns. Those of direction marks and the like stay. */
const letterEscape =
  /\\?\\u(00[C-F][0-9A-F]|024F|06[2-9A-F][0-9A-F]|0[78][0-9A-F]{2}|F[BCDE][0-9A-F]{2})(?<!FEFF|06DD)/gi;

/** A mark after a letter would be no text in Normalization Form C. */
function toEscape(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

async function bundle(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "lib/search/browser/page/main.ts")],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    mangleProps: new RegExp(`^(?:${ownProperties.join("|")})$`),
    write: false,
    format: "iife",
    platform: "browser",
    // Browsers of 2017. esbuild converts syntax only, so the code must not call newer functions either.
    target: "es2017",
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
  });
  const written = outputFiles[0]?.text.trim() ?? "";
  const script = written
    .replace(letterEscape, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\p{M}/gu, toEscape);
  if (script === "" || /<\/script|<!--/i.test(script))
    throw new Error(
      'The search script is empty, or it contains "</script" or "<!--", which would end its element.',
    );
  return script;
}

/**
 * Returns the script of `/search/`, the only script of the site; it is inlined in that page.
 *
 * @param root The root of this checkout.
 * @throws {Error} if the script is empty or would end its `<script>` element.
 */
export function searchScript(root: string): Promise<string> {
  const script = bundles.get(root) ?? bundle(root);
  bundles.set(root, script);
  return script;
}
