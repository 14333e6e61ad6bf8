/** The words with which the names of desks, agencies and other bodies begin; the article before them is dropped. */
const bodies = new Set(
  "قسم مكتب فريق هيئة وحدة وكالة أسرة إدارة غرفة مركز شبكة صحيفة جريدة مجلة موقع مؤسسة لجنة التحرير محررو".split(
    " ",
  ),
);

/** Whether a byline is signed by a body («قسم العلوم», «وكالة الأنباء») and not by a person. */
export function isCollectiveName(name: string): boolean {
  const [first = ""] = name.trim().split(/\s+/);
  return bodies.has(first) || bodies.has(first.replace(/^ال/, ""));
}
