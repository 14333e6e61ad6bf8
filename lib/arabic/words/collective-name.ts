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
