import path from "node:path";
import { build } from "esbuild";

const made = new Map<string, Promise<string>>();

async function bundle(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "lib/search/browser/main.ts")],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    // What readers have who keep a telephone for eight years; language only, so the code calls nothing newer either.
    target: "es2017",
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
  });
  const script = outputFiles[0]?.text.trim() ?? "";
  if (script === "" || /<\/script|<!--/i.test(script))
    throw new Error("The script of the search is empty, or it would end its own element.");
  return script;
}

/**
 * The script of `/search/`, as it stands in that page: the only one of the site.
 *
 * @param root The folder of the engine's checkout.
 */
export function searchScript(root: string): Promise<string> {
  const script = made.get(root) ?? bundle(root);
  made.set(root, script);
  return script;
}
