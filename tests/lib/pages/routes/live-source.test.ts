import { afterEach, expect, test, vi } from "vitest";
import { folderOfFile, validFolder } from "../../../support/folders";

const stateFolder = folderOfFile();

/** Opens the source of pages as Next does, with a site below a path. */
async function open(mode: "development" | "production") {
  vi.stubEnv("NODE_ENV", mode);
  vi.stubEnv("CONTENT_DIR", validFolder);
  vi.stubEnv("STATE_DIR", stateFolder);
  vi.stubEnv("SITE_URL", "https://example.org/a/b");
  vi.resetModules();
  const { openLiveSource } = await import("#lib/pages/routes/live-source");
  return openLiveSource();
}

afterEach(() => vi.unstubAllEnvs());

test("the preview of a site below a path stands at the root", async () => {
  const { context } = await open("development");
  expect(context.site.url).toBe("https://example.org");
}, 120_000);

test("a build with Next is refused, and the way out is named", async () => {
  const refusal: unknown = await open("production").catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    message:
      "The site stands below a path (https://example.org/a/b), and Next publishes at the root of a host only. Use npm run build.",
    words: {
      ar: "الموقع تحت مسار (https://example.org/a/b)، وNext لا ينشره إلا في جذر النطاق. انشره بالأمر npm run build",
    },
  });
});
