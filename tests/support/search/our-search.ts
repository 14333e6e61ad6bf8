import { suggestQueries } from "#lib/search/browser/advice";
import { find } from "#lib/search/browser/find";
import { openLibrary } from "#lib/search/browser/library";
import { makeResult } from "#lib/search/browser/page/results";
import { readQuery } from "#lib/search/browser/query";
import { isNear } from "#lib/search/browser/rank";
import type { Engine, Index, Result, Session } from "./engine";
import { PaperElement, paperDocument } from "./paper-document";
import { Scales, ServedFolder, sizeOfFolder } from "./served-folder";
import { withGlobals } from "./with-globals";
import { writeSearchIndex } from "./write-index";

/** The number of results that the page shows at first. */
const shownAtFirst = 10;

const noLimits = { category: "", author: "", period: "", sort: "" };

/** Returns the address of the link in a result's headline. */
function addressOf(item: unknown): string {
  if (!(item instanceof PaperElement)) throw new TypeError("A result is no element.");
  const [headline] = [...item.all("h2"), ...item.all("h3")];
  return headline?.all("a")[0]?.href ?? "";
}

/** Opens the modules of the search page on a published folder, as a reader does who has nothing in the cache. */
function openSession(folder: string, scales: Scales): Session {
  const served = new ServedFolder(folder);
  const library = openLibrary("default");
  const search = async (words: string, most: number): Promise<Result[]> => {
    const query = readQuery(words);
    const found = await find(library, query, noLimits, shownAtFirst);
    const hits = found.hits.slice(0, most);
    const items = hits.map(async (hit) => ({
      address: addressOf(await makeResult(found, hit)),
      isNear: isNear(hit),
    }));
    const unfound = query.filter((word) => !word.isExcluded && !word.isFound);
    if (unfound.length > 0) await suggestQueries(library, words, unfound, found.rows);
    return Promise.all(items);
  };
  return {
    search: (words, most) =>
      withGlobals({ fetch: served.fetch, document: paperDocument }, () => search(words, most)),
    requests: () => served.weigh(scales),
    close: async () => undefined,
  };
}

/** Our own search: the index as it is published, read by the modules of the search page. */
export const ourSearch: Engine = {
  name: "Barqiya",
  mostArticles: 100_000,
  index: async (archive, folder): Promise<Index> => {
    const start = performance.now();
    writeSearchIndex(archive, folder);
    const seconds = (performance.now() - start) / 1000;
    const scales = new Scales();
    return { seconds, open: async () => openSession(folder, scales), size: () => sizeOfFolder(folder) };
  },
};
