/** First words of the names of departments, agencies and other bodies, without the article ال. */
const bodies = new Set(
  "قسم مكتب فريق هيئة وحدة وكالة أسرة إدارة غرفة مركز شبكة صحيفة جريدة مجلة موقع مؤسسة لجنة التحرير محررو".split(
    " ",
  ),
);

/** Returns whether a byline names a body («قسم العلوم», «وكالة الأنباء») and not a person. */
export function isCollectiveName(name: string): boolean {
  const [first = ""] = name.trim().split(/\s+/);
  return bodies.has(first) || bodies.has(first.replace(/^ال/, ""));
}

/** Returns whether a name of a byline is a person's. `kind` is what the author's file says, if it says it. */
export function isPerson({ name, kind }: { name: string; kind?: "person" | "desk" }): boolean {
  return kind === undefined ? !isCollectiveName(name) : kind === "person";
}
