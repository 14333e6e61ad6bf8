import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileOfAddress } from "#lib/config/urls";
import { mediaType } from "#lib/hosting/media-types";
import { redirectsFile, redirectsSchema } from "#lib/hosting/redirects";
import { nginxBrotliModule } from "../../../support/tools";
import { removeSite, writeSite } from "../../server/published-site";
import { ask } from "./ask";
import { isInstalled, startHost } from "./host-processes";
import { twinTargets, unpackers, writeTwinSite } from "./twin-site";

const isThere = isInstalled("nginx") && existsSync(nginxBrotliModule);

describe.runIf(isThere).each([
  ["at the root", ""],
  ["below a path", "/a/b"],
])("nginx with its module for Brotli, %s", (_, sitePath) => {
  let folder: string;
  let port: number;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    folder = writeSite();
    writeTwinSite(folder);
    const redirects = redirectsSchema.parse(JSON.parse(readFileSync(redirectsFile(folder), "utf8")));
    const siteUrl = `https://example.org${sitePath}`;
    ({ port, stop } = await startHost("nginx", folder, redirects, siteUrl, nginxBrotliModule));
  }, 60_000);
  afterAll(async () => {
    await stop?.();
    removeSite(folder);
  });

  test.each(twinTargets)("sends the Brotli twin of %s to those who unpack it", async (target) => {
    const name = fileOfAddress(target);
    const file = path.join(folder, name);
    const { status, headers, body } = await ask(port, sitePath + target, { "Accept-Encoding": "gzip, br" });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-encoding": "br",
      "content-type": mediaType(name),
      vary: expect.stringContaining("Accept-Encoding"),
    });
    expect(body.equals(readFileSync(`${file}.br`))).toBe(true);
    expect(unpackers.br(body).equals(readFileSync(file))).toBe(true);
  });

  test.each(twinTargets)("sends %s with gzip, or as it is, to others", async (target) => {
    const text = readFileSync(path.join(folder, fileOfAddress(target)));
    const zipped = await ask(port, sitePath + target, { "Accept-Encoding": "gzip" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(unpackers.gzip(zipped.body).equals(text)).toBe(true);
    const plain = await ask(port, sitePath + target, { "Accept-Encoding": "identity" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.equals(text)).toBe(true);
  });

  test("answers 404 at the address of a twin", async () => {
    const { status, headers } = await ask(port, `${sitePath}/twins/index.html.br`, {
      "Accept-Encoding": "br",
    });
    expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
  });
});
