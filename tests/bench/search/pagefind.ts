import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { type Text, textsOf } from "../../support/search/archive";
import type { Engine, Index, Session } from "../../support/search/engine";
import { Scales, ServedFolder, sizeOfFolder } from "../../support/search/served-folder";
import { withGlobals } from "../../support/search/with-globals";
import { install, pins } from "../peers";

/** What is used of `pagefind.js`, which browsers run. */
type Instance = {
  search: (words: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
  destroy: () => Promise<void>;
};
type Browser = { createInstance: (options: { basePath: string }) => Instance };

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The article as a page, from which Pagefind takes its words. It weighs headings more than paragraphs. */
function pageOf({ title, standfirst, names, text }: Text): string {
  const paragraphs = [standfirst, ...text.split("\n\n"), ...names].map((part) => `<p>${escaped(part)}</p>`);
  return `<!doctype html><html lang="ar"><head><title>${escaped(title)}</title></head><body><main data-pagefind-body><h1>${escaped(title)}</h1>${paragraphs.join("\n")}</main></body></html>`;
}

/** What `pagefind.js` asks of a browser. */
const browserNames = {
  document: { querySelector: () => ({ getAttribute: () => "ar" }), currentScript: null },
};

const runtime =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.ar\.pagefind|pagefind\.ar_.*|(index|fragment|filter)\/.*)$/;

const module = "pagefind.cjs";

/** Writes `pagefind.js` as a module that can be loaded again and again. */
async function convertRuntime(folder: string): Promise<void> {
  await build({
    entryPoints: [path.join(folder, "pagefind.js")],
    outfile: path.join(folder, module),
    format: "cjs",
    logLevel: "error",
  });
}

async function openSession(folder: string, scales: Scales): Promise<Session> {
  const served = new ServedFolder(folder);
  await served.fetch("/pagefind.js");
  const browser: Browser = createRequire(path.join(folder, module))(`./${module}`);
  const names = { ...browserNames, fetch: served.fetch };
  const instance = await withGlobals(names, async () => browser.createInstance({ basePath: "/" }));
  return {
    search: (words, most) =>
      withGlobals(names, async () => {
        const { results } = await instance.search(words);
        const shown = await Promise.all(results.slice(0, most).map(({ data }) => data()));
        return shown.map(({ url }) => ({ address: url, isNear: false }));
      }),
    requests: () => served.weigh(scales),
    close: () => instance.destroy(),
  };
}

function indexOf(folder: string, seconds: number): Index {
  const scales = new Scales();
  return {
    seconds,
    open: () => openSession(folder, scales),
    size: () => sizeOfFolder(folder, (file) => runtime.test(file)),
  };
}

/**
 * Pagefind, as a browser runs it: its own `pagefind.js` in Node. Its files are compressed already.
 *
 * @param tools Where npm installs it, with its program for this machine.
 */
export function pagefind(tools: string): Engine {
  install(tools, pins.pagefind);
  return {
    name: `Pagefind ${pins.pagefind.pagefind}`,
    mostArticles: 100_000,
    index: async (archive, folder) => {
      const site = path.join(folder, "site");
      for (const text of textsOf(archive)) {
        const page = path.join(site, text.address);
        mkdirSync(page, { recursive: true });
        writeFileSync(path.join(page, "index.html"), pageOf(text));
      }
      const output = path.join(folder, "pagefind");
      const options = ["--site", site, "--output-path", output, "--force-language", "ar", "--quiet"];
      const start = performance.now();
      execFileSync(path.join(tools, "node_modules/.bin/pagefind"), options, { stdio: "pipe" });
      const seconds = (performance.now() - start) / 1000;
      await convertRuntime(output);
      return indexOf(output, seconds);
    },
  };
}
