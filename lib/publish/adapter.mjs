import { writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The hook by which Next hands over what it prerendered; Next wants a JavaScript module. It notes each page and file for
 * `lib/publish`, which takes them over when Next has ended; a plain `next build` is left as Next made it.
 *
 * @type {import("next").NextAdapter}
 */
const adapter = {
  name: "barqiya",
  onBuildComplete({ outputs, distDir }) {
    const prerenders = outputs.prerenders.map(({ pathname, routeType, fallback }) => ({
      pathname,
      routeType: routeType ?? null,
      file: fallback?.filePath ?? null,
      postponed: fallback?.postponedState !== undefined,
    }));
    const files = outputs.staticFiles.map(({ pathname, filePath }) => ({ pathname, file: filePath }));
    const dynamic = [
      ...outputs.pages,
      ...outputs.pagesApi,
      ...(outputs.middleware ? [outputs.middleware] : []),
    ];
    const unknown = dynamic.map(({ pathname }) => pathname);
    writeFileSync(path.join(distDir, "outputs.json"), JSON.stringify({ prerenders, files, unknown }));
  },
};

export default adapter;
