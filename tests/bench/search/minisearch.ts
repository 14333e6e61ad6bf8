import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { textsOf } from "../../support/search/archive";
import type { Engine, Index } from "../../support/search/engine";
import { Scales, ServedFolder, sizeOfFolder } from "../../support/search/served-folder";
import { install, pins } from "../peers";

/** What is used of MiniSearch 7. */
type MiniSearch = {
  add: (document: Record<string, string | number>) => void;
  search: (words: string) => { address: string }[];
  toJSON: () => unknown;
};

type MiniSearchClass = {
  new (options: object): MiniSearch;
  loadJSON: (json: string, options: object) => MiniSearch;
};

const indexFile = "index.json";
const libraryFile = "minisearch.js";

function optionsOf(searchOptions: object) {
  return {
    fields: ["title", "standfirst", "names", "text"],
    storeFields: ["address", "title", "standfirst"],
    idField: "id",
    searchOptions: { combineWith: "AND", boost: { title: 4, standfirst: 2 }, ...searchOptions },
  };
}

function indexOf(folder: string, MiniSearch: MiniSearchClass, options: object, seconds: number): Index {
  const scales = new Scales();
  return {
    seconds,
    // A reader loads the library and the whole index before the first query.
    open: async () => {
      const served = new ServedFolder(folder);
      await served.fetch(`/${libraryFile}`);
      const index = MiniSearch.loadJSON(await (await served.fetch(`/${indexFile}`)).text(), options);
      return {
        search: async (words, most) =>
          index
            .search(words)
            .slice(0, most)
            .map(({ address }) => ({ address, isNear: false })),
        requests: () => served.weigh(scales),
        close: async () => undefined,
      };
    },
    size: () => sizeOfFolder(folder, (file) => file === indexFile),
  };
}

/**
 * MiniSearch: one file with the whole index, which the browser loads before the first query.
 *
 * @param tools Where npm installs it.
 * @param isLoose True with the options that its documentation recommends for more results: prefixes, and a fifth of the letters
 *   of a word may differ.
 */
export function miniSearch(tools: string, isLoose: boolean): Engine {
  install(tools, pins.miniSearch);
  const resolve = createRequire(path.join(tools, "package.json"));
  const MiniSearch: MiniSearchClass = resolve("minisearch");
  const options = optionsOf(isLoose ? { prefix: true, fuzzy: 0.2 } : {});
  return {
    name: `MiniSearch ${pins.miniSearch.minisearch}${isLoose ? ", prefix and fuzzy" : ""}`,
    mostArticles: 10_000,
    index: async (archive, folder) => {
      const start = performance.now();
      const index = new MiniSearch(options);
      let id = 0;
      for (const { names, ...text } of textsOf(archive))
        index.add({ id: id++, names: names.join("\n"), ...text });
      writeFileSync(path.join(folder, indexFile), JSON.stringify(index));
      const seconds = (performance.now() - start) / 1000;
      const source = path.join(tools, "node_modules/minisearch/dist/umd/index.js");
      writeFileSync(path.join(folder, libraryFile), readFileSync(source));
      return indexOf(folder, MiniSearch, options, seconds);
    },
  };
}
