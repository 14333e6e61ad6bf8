import type { Text } from "mdast";
import type { Finding } from "#lib/proofreading/markdown/tree-finding";

/** What Word writes for programs: the line of its languages, style sheets, and names of its own properties. */
const settings =
  /^ *Normal +0 +(?:false +){2}.*|.*(?:MicrosoftInternetExplorer4|\bmso-[a-z]+(?:-[a-z]+)* ?:|table\.MsoNormalTable|@page (?:Word)?Section1).*|^ *\/\* (?:Style|Font) Definitions \*\/.*/m;

/** The limit of words in a message, in characters. */
const reach = 40;

/** Finds settings of Word that were pasted as text. Code that is marked as code is left. */
export function findWordStyles({ value, position }: Text): Finding[] {
  const found =
    value.includes("mso") || /Mso|Normal|Microsoft|Definitions|@page/.test(value)
      ? settings.exec(value)?.[0].trim()
      : undefined;
  if (found === undefined) return [];
  const line = found.length <= reach ? found : `${found.slice(0, reach).trim()}…`;
  const offset = (position?.start.offset ?? 0) + Math.max(0, value.indexOf(found));
  return [{ offset, rule: "word-styles", fix: line }];
}
