import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { urls } from "#lib/config/urls";
import { publicationFolder, temporaryFolder, writeFiles } from "../../../support/folders";

const draft = "articles/2016/12/secret.md";

function textOf(title: string): string {
  return `---\ntitle: ${title}\nbyline: مكتب الميناء\ndate: 2016-12-01\nsource: و\ncategory: politics\ndraft: true\n---\n\nنص.\n`;
}

/** The source as Next sees it, which knows from its start whether it is the preview. */
async function openAs(mode: "development" | "production", folder: string) {
  vi.stubEnv("NODE_ENV", mode);
  vi.stubEnv("CONTENT_DIR", folder);
  vi.stubEnv("STATE_DIR", temporaryFolder());
  vi.resetModules();
  return import("#lib/pages/routes/source");
}

const address = urls.article({ year: "2016", month: "12", slug: "secret" });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe("the preview", () => {
  test("reads the publication once for all that a page asks, and again at the next reload", async () => {
    const folder = publicationFolder({ [draft]: textOf("أول") });
    const { getSiteContext, getPage } = await openAs("development", folder);
    const frame = await getSiteContext();
    writeFiles(folder, { [draft]: textOf("عنوان ثانٍ") });
    expect(await getSiteContext()).toBe(frame);
    expect((await getPage("article", address))?.title).toBe("أول");
    vi.advanceTimersByTime(1000);
    expect((await getPage("article", address))?.title).toBe("عنوان ثانٍ");
    expect(await getSiteContext()).not.toBe(frame);
  });

  test("shows a draft and says that it is one", async () => {
    const { getPage } = await openAs("development", publicationFolder({ [draft]: textOf("أول") }));
    expect((await getPage("article", address))?.status).toBe("draft");
  });

  test("shows what is mended after a fault that stopped it", async () => {
    const folder = publicationFolder({ "site.yaml": "name: [\n" });
    const { getSiteContext } = await openAs("development", folder);
    await expect(getSiteContext()).rejects.toThrow();
    writeFiles(folder, {
      "site.yaml": "name: نشرة\ndescription: نشرة للتجربة.\nurl: https://example.org\ntimeZone: UTC\n",
    });
    vi.advanceTimersByTime(1000);
    expect((await getSiteContext()).site.name).toBe("نشرة");
  });
});

test("a build shows no draft, and marks nothing", async () => {
  const { getAddresses, getPage } = await openAs("production", publicationFolder({ [draft]: textOf("أول") }));
  expect(await getPage("article", address)).toBeUndefined();
  for (const one of await getAddresses("article"))
    expect(await getPage("article", one)).not.toHaveProperty("status");
});
