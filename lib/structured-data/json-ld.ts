import type { Graph, Thing } from "schema-dts";

/** Characters that could end the script element (HTML, 4.12.1.3) or, in old parsers, a line (ECMA-262, 12.3). */
const unsafe = /[<>&\u2028\u2029]/g;

function escapeCharacter(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Returns the text of a `<script type="application/ld+json">` (JSON-LD 1.1). It is safe inside HTML. */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replace(unsafe, escapeCharacter);
}
