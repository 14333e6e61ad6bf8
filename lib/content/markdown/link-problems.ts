import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Remedy } from "#lib/content/markdown/html/html-remedies";
import type { Problem } from "#lib/content/messages/problems";
import { textRules } from "#lib/content/messages/text-messages";
import { linkSchemes, namesHost, schemeOf, withScheme } from "#lib/content/schema/web-links";

function parameter(url: string, name: string): string {
  return new RegExp(`[?&]${name}=([^&#]+)`).exec(url)?.[1] ?? "…";
}

const general: Remedy = {
  ar: "رابطاً يبدأ بـ https:// أو mailto: أو tel: أو sms: أو geo:، أو النص وحده بلا رابط.",
  en: "an address that begins with https://, mailto:, tel:, sms: or geo:, or the text without a link.",
};

const remedies: Readonly<Record<string, (url: string) => Remedy>> = {
  whatsapp: (url) => {
    const fixed = `https://wa.me/${parameter(url, "phone").replace(/^(?:\+|%2B)/i, "")}`;
    return { ar: fixed, en: fixed };
  },
  tg: (url) => {
    const fixed = `https://t.me/${parameter(url, "domain")}`;
    return { ar: fixed, en: fixed };
  },
  callto: (url) => {
    const fixed = `tel:${url.slice("callto:".length)}`;
    return { ar: fixed, en: fixed };
  },
};

function remedyOf(scheme: string, url: string): Remedy {
  return Object.hasOwn(remedies, scheme) ? (remedies[scheme]?.(url) ?? general) : general;
}

/** Returns the whole address. A host without a dot is a computer of the newsroom (`\\\\server\\share`), which readers do not reach. */
function publicAddress(url: string): string {
  const address = withScheme(url);
  return /^https:\/\/[^/]*\./.test(address) ? address : "https://…";
}

/** Returns the problems of links whose scheme is not allowed, or that lead to another host than they seem to. */
export function linkProblems(tree: Root, path: string, bodyLine: number): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    if (node.type !== "link" && node.type !== "definition") return;
    const line = (node.position?.start.line ?? 1) + bodyLine - 1;
    const lastLine = (node.position?.end.line ?? 1) + bodyLine - 1;
    // The address can stand on a line below the words.
    const lines = lastLine > line ? { lastLine } : {};
    const { url } = node;
    const scheme = schemeOf(url);
    if (namesHost(url))
      problems.push({ ...textRules.linkHost(path, line, url, publicAddress(url)), ...lines });
    else if (scheme !== undefined && !linkSchemes.includes(scheme))
      problems.push({ ...textRules.linkScheme(path, line, url, remedyOf(scheme, url)), ...lines });
  });
  return problems;
}
