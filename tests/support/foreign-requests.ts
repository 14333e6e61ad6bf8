import { Parser } from "htmlparser2";

/** Links of `<link>` that a browser acts on by itself. The others only tell where something is. */
const fetched =
  /^(?:stylesheet|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|icon|apple-touch-icon|mask-icon|manifest)$/;

/** Addresses in style sheets: `url(…)` and the text of `@import`. */
function addressesInStyles(css: string): string[] {
  const found = css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g);
  return [...found].map(([, url, imported]) => url ?? imported ?? "");
}

function addressesOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const { src, srcset, imagesrcset, href, data, poster, action, ping, background, style = "" } = attributes;
  const relations = (attributes.rel ?? "").toLowerCase().split(/\s+/);
  const isFetched = name === "link" && relations.some((relation) => fetched.test(relation));
  const isRefreshed = name === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh";
  const sets = [srcset, imagesrcset].flatMap((set) =>
    set?.split(",").map((one) => one.trim().split(/\s/)[0]),
  );
  return [
    src,
    data,
    poster,
    background,
    ping,
    ...(name === "form" || name === "button" ? [action, attributes.formaction] : []),
    ...(isFetched || name === "image" || name === "use" ? [href, attributes["xlink:href"]] : []),
    ...(isRefreshed ? [/url=\s*["']?([^"']+)/i.exec(attributes.content ?? "")?.[1]] : []),
    ...sets,
    ...addressesInStyles(style),
  ].filter((address) => address !== undefined);
}

/**
 * The addresses outside of its own origin that a browser asks by itself when it shows a page, follows its refresh or sends its
 * forms. Links that a reader has to choose are left out.
 */
export function foreignRequests(html: string, page: string): string[] {
  const found: string[] = [];
  let css: string | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      found.push(...addressesOf(name, attributes));
      if (name === "style") css = "";
    },
    ontext: (text) => {
      if (css !== undefined) css += text;
    },
    onclosetag: (name) => {
      if (name !== "style" || css === undefined) return;
      found.push(...addressesInStyles(css));
      css = undefined;
    },
  });
  parser.end(html);
  const { origin } = new URL(page);
  return found.filter((address) => {
    const url = new URL(address, page);
    return url.origin !== origin && !/^(?:data|blob|about):/.test(url.protocol);
  });
}
