import { renderPage } from "#lib/build/render/render-page";
import type { RenderContext, RenderRequest } from "#lib/build/render/render-request";
import { answerRequests, type ThreadRequest } from "#lib/build/render/thread-replies";

/** A thread that renders pages with React. */
answerRequests(
  (context: RenderContext) => (request: RenderRequest & ThreadRequest) => renderPage(context, request),
);
