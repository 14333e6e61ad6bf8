import { workerData } from "node:worker_threads";
import { getVocabulary, keepVocabulary } from "#lib/arabic/search/vocabulary";
import { type KeptVocabulary, readVocabulary } from "#lib/build/render/kept-vocabulary";
import { type SearchRequest, SharedArticles } from "#lib/build/render/search-requests";
import { answerRequests } from "#lib/build/render/thread-replies";
import { searchWriters } from "#lib/search/files";
import type { SiteContext } from "#lib/view-models/site-context";

const kept: KeptVocabulary = workerData;
keepVocabulary(() => readVocabulary(kept));
// While there is no request yet.
getVocabulary();

/** The thread that writes the index of the search. It is one alone, since the files of a segment have the same words. */
answerRequests((site: SiteContext) => {
  const shared = new SharedArticles();
  return ({ kind, ...request }: SearchRequest) => {
    const write = searchWriters[kind] as (context: SiteContext, data: unknown) => string;
    return write(site, shared.unpack(request));
  };
});
