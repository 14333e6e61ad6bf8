import type { Graph, Thing } from "schema-dts";

/** What could end the script that holds the data, or a line of it for an old parser (HTML, 4.12.1.3; ECMA-262, 12.3). */
const unsafe = /[<>&\u2028\u2029]/g;

function escapeCharacter(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Things of schema.org as the text of a `<script type="application/ld+json">` (JSON-LD 1.1), safe for any HTML. */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replace(unsafe, escapeCharacter);
}
