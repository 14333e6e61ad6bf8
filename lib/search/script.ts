import path from "node:path";
import { build } from "esbuild";

const bundles = new Map<string, Promise<string>>();

async function bundle(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "lib/search/browser/page/main.ts")],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    // Browsers of 2017. esbuild converts syntax only, so the code must not call newer functions either.
    target: "es2017",
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
  });
  const script = outputFiles[0]?.text.trim() ?? "";
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
