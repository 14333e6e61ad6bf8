import { visit } from "unist-util-visit";
import type { Problem } from "#lib/content/messages/problems";
import type { Inventory } from "#lib/proofreading/links/addresses";
import { positionInBody, type TextFile } from "#lib/proofreading/text-file";

function deadLink(path: string, line: number, column: number | undefined, address: string): Problem {
  return {
    path,
    line,
    ...(column !== undefined && { column }),
    rule: "dead-link",
    level: "warning",
    ar: `ليس في الموقع صفحة رابطها ${address}. صحّح الرابط أو احذفه.`,
    en: `There is no page at ${address} on this site. Correct the address or remove the link.`,
  };
}

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

/** Returns the problem of a link that leads to no page, or to a redirect. */
function checkLink(
  { path, line, column, url }: { path: string; line: number; column?: number; url: string },
  inventory: Inventory,
): Problem[] {
  const dead = inventory.findDead(path, url);
  if (dead !== undefined) return [deadLink(path, line, column, dead)];
  const address = inventory.findNew(path, url);
  return address === undefined ? [] : [formerLink(path, line, column, address)];
}

function breakingLinks({ path, front }: TextFile, inventory: Inventory): Problem[] {
  if (path !== "breaking.yaml" || !Array.isArray(front.data)) return [];
  return front.data.flatMap((item: unknown, index) => {
    const url = typeof item === "object" && item !== null && "url" in item ? item.url : undefined;
    return typeof url === "string"
      ? checkLink({ path, line: front.lineOf([index, "url"]), url }, inventory)
      : [];
  });
}

/** Returns the problems of links in a file that lead to missing pages or redirects of the site. */
export function checkLinks(file: TextFile, inventory: Inventory): Problem[] {
  const { path, body } = file;
  const problems = breakingLinks(file, inventory);
  if (body === undefined) return problems;
  visit(body.tree, (node) => {
    if (node.type !== "link" && node.type !== "definition") return;
    // A link without an address has a warning of its own.
    if (node.url === "") return;
    const position = positionInBody(body, node.position?.start.offset ?? 0);
    problems.push(...checkLink({ path, ...position, url: node.url }, inventory));
  });
  return problems;
}
