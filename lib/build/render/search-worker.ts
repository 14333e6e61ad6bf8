import { keepVocabulary } from "#lib/arabic/search/vocabulary";
import { readVocabulary } from "#lib/build/render/kept-vocabulary";
import { type SearchContext, type SearchRequest, SharedArticles } from "#lib/build/render/search-requests";
import { answerRequests } from "#lib/build/render/thread-replies";
import { searchWriters } from "#lib/search/files";

/** The thread that writes the index of the search. It is one alone, since the files of a segment have the same words. */
answerRequests(({ site, vocabulary }: SearchContext) => {
  keepVocabulary(() => readVocabulary(vocabulary));
  const shared = new SharedArticles();
  return ({ kind, ...request }: SearchRequest) => {
    const write = searchWriters[kind] as (context: SearchContext["site"], data: unknown) => string;
    return write(site, shared.unpack(request));
  };
});
