import { Parser } from "htmlparser2";

/** What the rules look at: a page over HTTPS, and where its address over HTTP leads (`undefined`: nothing answers there). */
export type Evidence = {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  cookies: readonly string[];
  html: string;
  redirect: { from: string; to: string | undefined } | undefined;
};

/** A header of the page; an empty text without it. */
export const header = ({ headers }: Evidence, name: string) => `${headers[name] ?? ""}`.trim();

type Sources = ReadonlyMap<string, readonly string[]>;

/** The directives of a page's policy with their sources. */
export function policyOf(evidence: Evidence): Sources {
  const directives = header(evidence, "content-security-policy").split(";");
  return new Map(
    directives.flatMap((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return name === "" ? [] : [[name.toLowerCase(), sources] as const];
    }),
  );
}

/** A source that stands for very many hosts. */
export const broad = /^(?:ftp:|https?:|\*|https?:\/\/\*(?:\.\*)?)$/;
/** A source that lets a page carry its own. */
export const inline = /^(?:'unsafe-inline'|data:)$/;
const insecure = /^(?:http|ftp):/;

/** The sources of the first of these directives that the policy has; everything is allowed if it has none. */
function sourcesOf(evidence: Evidence, ...names: readonly string[]): readonly string[] {
  const policy = policyOf(evidence);
  const sources = names.map((name) => policy.get(name)).find((found) => found !== undefined) ?? ["*"];
  const hasHash = sources.some((source) => /^'(?:sha(?:256|384|512)|nonce)-/.test(source));
  return hasHash ? sources.filter((source) => source !== "'unsafe-inline'") : sources;
}

export const scripts = (evidence: Evidence) => sourcesOf(evidence, "script-src", "default-src");
export const styles = (evidence: Evidence) => sourcesOf(evidence, "style-src", "default-src");
export const objects = (evidence: Evidence) => sourcesOf(evidence, "object-src", "default-src");

/** True if a source is not HTTPS: one of pictures and media if `isPassive`, else one of all others. */
export function hasInsecure(evidence: Evidence, isPassive: boolean): boolean {
  return [...policyOf(evidence)].some(
    ([name, sources]) =>
      /^(?:img|media)-src$/.test(name) === isPassive && sources.some((source) => insecure.test(source)),
  );
}

/** Scripts that are files of their own: their addresses, and whether the page names their hash. */
export function scriptFiles({ html }: Evidence): { src: string; hasHash: boolean }[] {
  const found: { src: string; hasHash: boolean }[] = [];
  const parser = new Parser({
    onopentag: (name, { src, integrity }) => {
      if (name === "script" && src !== undefined) found.push({ src, hasHash: integrity !== undefined });
    },
  });
  parser.end(html);
  return found;
}

/** True for a script with a whole address. */
export const isForeign = ({ src }: { src: string }) => /^(?:https?:)?\/\//.test(src);
