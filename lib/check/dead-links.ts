import { visit } from "unist-util-visit";
import type { Inventory } from "#lib/check/addresses";
import { placeInBody, type TextFile } from "#lib/check/text-file";
import type { Problem } from "#lib/content/problems";

function deadLink(path: string, line: number, column: number | undefined, address: string): Problem {
  return {
    path,
    line,
    ...(column !== undefined && { column }),
    rule: "dead-link",
    level: "warning",
    ar: `ليس في الموقع صفحة عنوانها ${address}. صحّح العنوان أو احذف الرابط.`,
    en: `There is no page at ${address} on this site. Correct the address or remove the link.`,
  };
}

function breakingLinks({ path, front }: TextFile, inventory: Inventory): Problem[] {
  if (path !== "breaking.yaml" || !Array.isArray(front.data)) return [];
  return front.data.flatMap((item: unknown, index) => {
    const url = typeof item === "object" && item !== null && "url" in item ? item.url : undefined;
    const dead = typeof url === "string" ? inventory.findDead(path, url) : undefined;
    return dead === undefined ? [] : [deadLink(path, front.lineOf([index, "url"]), undefined, dead)];
  });
}

/** Links of a file that lead to an address of the site where nothing is. */
export function readLinks(file: TextFile, inventory: Inventory): Problem[] {
  const { path, body } = file;
  const problems = breakingLinks(file, inventory);
  if (body === undefined) return problems;
  visit(body.tree, (node) => {
    if (node.type !== "link" && node.type !== "definition") return;
    // A link without an address has a warning of its own.
    const dead = node.url === "" ? undefined : inventory.findDead(path, node.url);
    if (dead === undefined) return;
    const { line, column } = placeInBody(body, node.position?.start.offset ?? 0);
    problems.push(deadLink(path, line, column, dead));
  });
  return problems;
}
