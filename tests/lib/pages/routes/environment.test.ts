import { describe, expect, test } from "vitest";
import { readEnvironment } from "#lib/pages/routes/environment";

function read(variables: Record<string, string>) {
  return readEnvironment({ NODE_ENV: "test", ...variables }, "/home/desk");
}

describe("the environment", () => {
  test("without variables means content, beside the engine, now", () => {
    const before = Date.now();
    const { now, ...rest } = read({});
    expect(rest).toEqual({
      contentFolder: "/home/desk/content",
      stateFolder: "/home/desk/.barqiya",
      siteUrl: undefined,
    });
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  test("names other places, from where the engine is or absolute", () => {
    const { contentFolder, stateFolder, siteUrl } = read({
      CONTENT_DIR: "../paper",
      STATE_DIR: "/var/barqiya",
      SITE_URL: "https://example.org",
    });
    expect([contentFolder, stateFolder, siteUrl]).toEqual([
      "/home/paper",
      "/var/barqiya",
      "https://example.org",
    ]);
  });

  test("with empty variables means the same", () => {
    const { contentFolder, siteUrl } = read({ CONTENT_DIR: "", SITE_URL: "", PUBLISH_AT: "" });
    expect([contentFolder, siteUrl]).toEqual(["/home/desk/content", undefined]);
  });

  test.each([
    ["2016-12-01T21:40:00+03:00", "2016-12-01T18:40:00.000Z"],
    ["2016-12-01T21:40:00Z", "2016-12-01T21:40:00.000Z"],
    ["2016-12-01", "2016-12-01T00:00:00.000Z"],
  ])("PUBLISH_AT=%s is that moment, whatever the machine's zone", (written, moment) => {
    expect(new Date(read({ PUBLISH_AT: written }).now).toISOString()).toBe(moment);
  });

  test.each(["tomorrow", "1", "01/12/2016", "2016-02-30", "٢٠١٦-١٢-٠١", "foo 1"])(
    "PUBLISH_AT=%s is refused",
    (written) => {
      expect(() => read({ PUBLISH_AT: written })).toThrow(`PUBLISH_AT is "${written}"; write a date such as`);
    },
  );
});
