import { expect, test } from "vitest";
import type { Site } from "#lib/config/site";
import { securityTxt, securityTxtExpiry } from "#lib/feeds/security-txt";

const site: Site = {
  name: "نشرة",
  description: "نشرة للاختبار",
  url: "https://example.org",
  timeZone: "UTC",
  region: "arab",
};

test.each([
  ["safe@example.org", "mailto:safe@example.org"],
  ["https://example.org/security/", "https://example.org/security/"],
])("security.txt has the fields of RFC 9116 (%s)", (contact, written) => {
  expect(securityTxt(site, contact, Date.UTC(2027, 9, 1))).toBe(`Contact: ${written}
Expires: 2027-10-01T00:00:00Z
Preferred-Languages: ar, en
Canonical: https://example.org/.well-known/security.txt
`);
});

test("of a site below a path gives its address at the root of the host", () => {
  const below = { ...site, url: "https://example.org/a/b" };
  expect(securityTxt(below, "safe@example.org", Date.UTC(2027, 9, 1)).split("\n")).toEqual([
    "# Copy this file to https://example.org/.well-known/security.txt; it counts at the root of a host only.",
    "Contact: mailto:safe@example.org",
    "Expires: 2027-10-01T00:00:00Z",
    "Preferred-Languages: ar, en",
    "Canonical: https://example.org/.well-known/security.txt",
    "",
  ]);
});

test.each([
  ["2026-10-01T00:00:00Z", "2027-10-01T00:00:00Z"],
  ["2026-10-31T23:59:59Z", "2027-10-01T00:00:00Z"],
  ["2026-12-15T12:00:00Z", "2027-12-01T00:00:00Z"],
  ["2028-02-29T12:00:00Z", "2029-02-01T00:00:00Z"],
])("what is published at %s expires at %s, the same for a month", (now, expires) => {
  const moment = Date.parse(now);
  expect(securityTxtExpiry(moment)).toBe(Date.parse(expires));
  expect(securityTxtExpiry(moment)).toBeGreaterThan(moment);
  expect(securityTxtExpiry(moment) - moment).toBeLessThanOrEqual(366 * 24 * 3600 * 1000);
});
