import {
  broad,
  type Evidence,
  hasInsecure,
  header,
  inline,
  isForeign,
  objects,
  policyOf,
  scriptFiles,
  scripts,
  styles,
} from "./evidence";

/** The outcome of a rule, by the name that the Observatory gives it, with the points that it adds or takes. */
type Outcome = { name: string; points: number; applies: (evidence: Evidence) => boolean };

const otherwise = () => true;

const maxAge = (evidence: Evidence) =>
  Number(/(?:^|;)\s*max-age=(\d+)/i.exec(header(evidence, "strict-transport-security"))?.[1] ?? Number.NaN);
/** The Observatory takes 180 days for six months. */
const sixMonths = 15_552_000;
const isSecure = (cookie: string) => /;\s*secure/i.test(cookie);
const isSession = (cookie: string) => /^[^=]*(?:sess|login)/i.test(cookie);

/**
 * The rules of Mozilla's and MDN's HTTP Observatory, in the order in which it tries them: the first outcome that applies
 * counts. Source: the repository `mdn/mdn-http-observatory`, `src/grader/charts.js` (points) and `src/analyzer/tests/`
 * (conditions), version 1.4. What only the list of preloaded hosts decides is left out, so a site may have 5 points more.
 */
export const rules: Readonly<Record<string, readonly Outcome[]>> = {
  "content-security-policy": [
    { name: "csp-not-implemented", points: -25, applies: (page) => policyOf(page).size === 0 },
    {
      name: "csp-implemented-with-unsafe-inline",
      points: -20,
      applies: (page) =>
        scripts(page).some((source) => broad.test(source) || inline.test(source)) ||
        objects(page).some((source) => broad.test(source)),
    },
    {
      name: "csp-implemented-with-insecure-scheme",
      points: -20,
      applies: (page) => hasInsecure(page, false),
    },
    {
      name: "csp-implemented-with-unsafe-eval",
      points: -10,
      applies: (page) => [...scripts(page), ...styles(page)].includes("'unsafe-eval'"),
    },
    {
      name: "csp-implemented-with-insecure-scheme-in-passive-content-only",
      points: -10,
      applies: (page) => hasInsecure(page, true),
    },
    {
      name: "csp-implemented-with-unsafe-inline-in-style-src-only",
      points: 0,
      applies: (page) => styles(page).some((source) => broad.test(source) || inline.test(source)),
    },
    {
      name: "csp-implemented-with-no-unsafe-default-src-none",
      points: 10,
      applies: (page) => policyOf(page).get("default-src")?.join() === "'none'",
    },
    { name: "csp-implemented-with-no-unsafe", points: 5, applies: otherwise },
  ],
  cookies: [
    { name: "cookies-not-found", points: 0, applies: ({ cookies }) => cookies.length === 0 },
    {
      name: "cookies-session-without-secure-flag",
      points: -40,
      applies: ({ cookies }) => cookies.some((cookie) => isSession(cookie) && !isSecure(cookie)),
    },
    {
      name: "cookies-session-without-httponly-flag",
      points: -30,
      applies: ({ cookies }) => cookies.some((cookie) => isSession(cookie) && !/;\s*httponly/i.test(cookie)),
    },
    {
      name: "cookies-without-secure-flag",
      points: -20,
      applies: ({ cookies }) => !cookies.every(isSecure),
    },
    {
      name: "cookies-secure-with-httponly-sessions-and-samesite",
      points: 5,
      applies: ({ cookies }) => cookies.every((cookie) => /;\s*samesite=(?:lax|strict)/i.test(cookie)),
    },
    { name: "cookies-secure-with-httponly-sessions", points: 0, applies: otherwise },
  ],
  "cross-origin-resource-sharing": [
    {
      name: "cross-origin-resource-sharing-implemented-with-universal-access",
      points: -50,
      applies: (page) => header(page, "access-control-allow-credentials").toLowerCase() === "true",
    },
    { name: "cross-origin-resource-sharing-not-implemented", points: 0, applies: otherwise },
  ],
  redirection: [
    { name: "redirection-not-needed-no-http", points: 0, applies: ({ redirect }) => redirect === undefined },
    { name: "redirection-missing", points: -20, applies: ({ redirect }) => redirect?.to === undefined },
    {
      name: "redirection-not-to-https",
      points: -20,
      applies: ({ redirect }) => !redirect?.to?.startsWith("https:"),
    },
    {
      name: "redirection-off-host-from-http",
      points: -5,
      applies: ({ redirect }) =>
        new URL(redirect?.to ?? "").hostname !== new URL(redirect?.from ?? "").hostname,
    },
    { name: "redirection-to-https", points: 0, applies: otherwise },
  ],
  "referrer-policy": [
    {
      name: "referrer-policy-private",
      points: 5,
      applies: (page) =>
        /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/i.test(
          header(page, "referrer-policy"),
        ),
    },
    {
      name: "referrer-policy-not-implemented",
      points: 0,
      applies: (page) => header(page, "referrer-policy") === "",
    },
    { name: "referrer-policy-unsafe", points: -5, applies: otherwise },
  ],
  "strict-transport-security": [
    {
      name: "hsts-not-implemented",
      points: -20,
      applies: (page) => header(page, "strict-transport-security") === "",
    },
    { name: "hsts-header-invalid", points: -20, applies: (page) => Number.isNaN(maxAge(page)) },
    {
      name: "hsts-implemented-max-age-less-than-six-months",
      points: -10,
      applies: (page) => maxAge(page) < sixMonths,
    },
    { name: "hsts-implemented-max-age-at-least-six-months", points: 0, applies: otherwise },
  ],
  "subresource-integrity": [
    {
      name: "sri-not-implemented-and-external-scripts-not-loaded-securely",
      points: -50,
      applies: (page) =>
        scriptFiles(page).some(
          (script) => isForeign(script) && !/^https:/.test(script.src) && !script.hasHash,
        ),
    },
    {
      name: "sri-implemented-but-external-scripts-not-loaded-securely",
      points: -20,
      applies: (page) => scriptFiles(page).some((script) => isForeign(script) && !/^https:/.test(script.src)),
    },
    {
      name: "sri-not-implemented-but-external-scripts-loaded-securely",
      points: -5,
      applies: (page) => scriptFiles(page).some((script) => isForeign(script) && !script.hasHash),
    },
    {
      name: "sri-implemented-and-all-scripts-loaded-securely",
      points: 5,
      applies: (page) => scriptFiles(page).some(({ hasHash }) => hasHash),
    },
    { name: "sri-not-implemented-but-all-scripts-loaded-from-secure-origin", points: 0, applies: otherwise },
  ],
  "x-content-type-options": [
    {
      name: "x-content-type-options-nosniff",
      points: 0,
      applies: (page) => header(page, "x-content-type-options").toLowerCase() === "nosniff",
    },
    { name: "x-content-type-options-not-implemented", points: -5, applies: otherwise },
  ],
  "x-frame-options": [
    {
      name: "x-frame-options-implemented-via-csp",
      points: 5,
      applies: (page) => policyOf(page).has("frame-ancestors"),
    },
    {
      name: "x-frame-options-sameorigin-or-deny",
      points: 0,
      applies: (page) => /^(?:sameorigin|deny)$/i.test(header(page, "x-frame-options")),
    },
    { name: "x-frame-options-not-implemented", points: -20, applies: otherwise },
  ],
  "cross-origin-resource-policy": [
    {
      name: "cross-origin-resource-policy-implemented-with-same-origin",
      points: 10,
      applies: (page) => /^same-(?:origin|site)$/.test(header(page, "cross-origin-resource-policy")),
    },
    {
      name: "cross-origin-resource-policy-not-implemented",
      points: 0,
      applies: (page) => /^(?:cross-origin)?$/.test(header(page, "cross-origin-resource-policy")),
    },
    { name: "cross-origin-resource-policy-header-invalid", points: -5, applies: otherwise },
  ],
};
