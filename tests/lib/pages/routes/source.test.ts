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
  test("reads the publication once for all that pages ask, and again when a file has changed", async () => {
    const folder = publicationFolder({ [draft]: textOf("أول") });
    const { getSiteContext, getPage } = await openAs("development", folder);
    const frame = await getSiteContext();
    expect((await getPage("article", address))?.title).toBe("أول");
    expect(await getSiteContext()).toBe(frame);
    writeFiles(folder, { [draft]: textOf("عنوان ثانٍ") });
    expect((await getPage("article", address))?.title).toBe("عنوان ثانٍ");
    expect(await getSiteContext()).not.toBe(frame);
  });

  test("reads it again after a minute, because articles appear and expire", async () => {
    const { getSiteContext } = await openAs("development", publicationFolder());
    const frame = await getSiteContext();
    vi.advanceTimersByTime(60_000);
    expect(await getSiteContext()).not.toBe(frame);
  });

  test("shows all that is right beside a broken file and a broken picture", async () => {
    const folder = publicationFolder({
      [draft]: textOf("أول").replace("نص.", "نص.\n\n![صورة](torn.png)"),
      "articles/2016/12/torn.png": "torn",
      "articles/2016/12/broken.md": textOf("ثانٍ").replace("2016-12-01", "أمس"),
    });
    const { getPage, getAddresses } = await openAs("development", folder);
    expect((await getPage("article", address))?.title).toBe("أول");
    expect(await getAddresses("article")).not.toContain("/articles/2016/12/broken/");
    expect(await getPage("home", urls.home)).toBeDefined();
  });

  test("shows a draft with its status", async () => {
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
