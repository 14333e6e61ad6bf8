import type { Definition, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Problem } from "#lib/content/messages/problems";
import type { DeadAddress, Inventory } from "#lib/proofreading/links/addresses";
import { isAddress } from "#lib/proofreading/markdown/nodes/written";
import { positionInBody, type TextFile } from "#lib/proofreading/text-file";

function deadLink(
  path: string,
  line: number,
  column: number | undefined,
  { address, meant }: DeadAddress,
): Problem {
  return {
    path,
    line,
    ...(column !== undefined && { column }),
    rule: "dead-link",
    level: "warning",
    ar: `ليس في الموقع صفحة رابطها ${address}. ${meant === undefined ? "صحّح الرابط أو احذفه." : `اكتب الرابط بلا مسار الموقع: ${meant}`}`,
    en: `There is no page at ${address} on this site. ${meant === undefined ? "Correct the address or remove the link." : `Write the address without the path of the site: ${meant}`}`,
  };
}

/** A link to another site without `https://`, or to a mail address without `mailto:`, which would be a page of this site. */
function outsideLink(path: string, line: number, column: number | undefined, url: string): Problem {
  const fixed = url.includes("@") ? `mailto:${url}` : `https://${url}`;
  return {
    path,
    line,
    ...(column !== undefined && { column }),
    rule: "dead-link",
    level: "warning",
    ar: `«${url}» يُحسب صفحة من هذا الموقع، وليس فيه مثلها. اكتب: ${fixed}`,
    en: `"${url}" is read as a page of this site, which does not have it. Write: ${fixed}`,
  };
}

const outside = /^www\.[^/@]|^[^\s/@?#:]+@[^\s/@?#:]+\.[a-z]{2,}$/i;

function formerLink(path: string, line: number, column: number | undefined, address: string): Problem {
  return {
    path,
    line,
    ...(column !== undefined && { column }),
    rule: "former-link",
    level: "warning",
    ar: `هذا رابط قديم يمر القارئ منه إلى غيره. اكتب الرابط الجديد: ${address}`,
    en: `This is a former address, from which readers are sent on. Write the new one: ${address}`,
  };
}

/** A link of a file: its place, and the address as it is written. */
export type FoundLink = { line: number; column?: number; url: string };

function breakingLinks({ path, front }: TextFile): FoundLink[] {
  if (path !== "breaking.yaml" || !Array.isArray(front.data)) return [];
  return front.data.flatMap((item: unknown, index) => {
    const url = typeof item === "object" && item !== null && "url" in item ? item.url : undefined;
    return typeof url === "string" ? [{ line: front.lineOf([index, "url"]), url }] : [];
  });
}

/** Returns the first definitions of the names that links use. Others are not shown, or belong to pictures. */
function definitionsOfLinks(tree: Root): ReadonlySet<Definition> {
  const names = new Set<string>();
  visit(tree, "linkReference", ({ identifier }) => {
    names.add(identifier);
  });
  const definitions = new Set<Definition>();
  visit(tree, "definition", (definition) => {
    if (names.delete(definition.identifier)) definitions.add(definition);
  });
  return definitions;
}

/** Returns the links of a file. One without an address, or with a word for it, has a warning of its own, and is left out. */
export function findLinks(file: TextFile): FoundLink[] {
  const { body } = file;
  const links = breakingLinks(file);
  if (body === undefined) return links;
  const definitions = definitionsOfLinks(body.tree);
  visit(body.tree, (node) => {
    if (node.type !== "link" && node.type !== "definition") return;
    if (node.type === "definition" && !(definitions.has(node) && isAddress(node.url))) return;
    if (node.url === "") return;
    links.push({ ...positionInBody(body, node.position?.start.offset ?? 0), url: node.url });
  });
  return links;
}

/** Returns the problems of links in the file at `path` that lead to missing pages or redirects of the site. */
export function checkLinks(path: string, links: readonly FoundLink[], inventory: Inventory): Problem[] {
  return links.flatMap(({ line, column, url }) => {
    const dead = inventory.findDead(path, url);
    if (dead !== undefined)
      return [outside.test(url) ? outsideLink(path, line, column, url) : deadLink(path, line, column, dead)];
    const address = inventory.findNew(path, url);
    return address === undefined ? [] : [formerLink(path, line, column, address)];
  });
}
