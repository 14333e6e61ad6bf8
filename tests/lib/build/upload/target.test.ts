import { describe, expect, test } from "vitest";
import { readEndpoint, readTarget } from "#lib/build/upload/target";

describe("a target", () => {
  test.each([
    ["s3://newspaper", { bucket: "newspaper", prefix: "" }],
    ["s3://newspaper/", { bucket: "newspaper", prefix: "" }],
    ["s3://news.example.org/site/ar", { bucket: "news.example.org", prefix: "site/ar/" }],
    ["s3://news//ar/", { bucket: "news", prefix: "ar/" }],
  ])("%s", (text, target) => {
    expect(readTarget(text, "en")).toEqual(target);
  });

  test.each([
    undefined,
    "",
    "newspaper",
    "s3://",
    "s3:///site",
    "s3://News",
    "s3://ab",
    "s3://news_paper",
    "s3://a..b",
    "s3://192.168.1.1",
    `s3://${"a".repeat(64)}`,
    "s3://news/../other",
    "https://news.s3.amazonaws.com",
  ])("is not %s", (text) => {
    expect(() => readTarget(text, "en")).toThrow("s3://");
    expect(() => readTarget(text, "ar")).toThrow("s3://");
  });
});

test.each([
  ["https://s3.example.org/", "https://s3.example.org"],
  ["http://127.0.0.1:9000", "http://127.0.0.1:9000"],
  ["https://example.org/store", "https://example.org/store"],
  ["s3.example.org", undefined],
  ["ftp://example.org", undefined],
  ["https://example.org/?x", undefined],
])("the endpoint %s is read as %s", (text, expected) => {
  if (expected === undefined) expect(() => readEndpoint(text, "en")).toThrow("--endpoint");
  else expect(readEndpoint(text, "en")).toBe(expected);
});
