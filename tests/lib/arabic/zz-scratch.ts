import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { getDeskRules } from "#lib/arabic/desk/rules";

const rules = getDeskRules({ region: "arab", timeZone: "UTC" });
for (const f of execSync("find content -name '*.md'").toString().trim().split("\n")) {
  const t = readFileSync(f, "utf8").replace(/^---[\s\S]*?\n---\n/, "");
  for (const r of rules)
    for (const x of r.find(t))
      console.log(
        f.slice(-30),
        r.id,
        JSON.stringify(t.slice(Math.max(0, x.index - 15), x.index + x.length + 15)),
        x.replacement,
      );
}
const base = 'قال الوزير, في مؤتمر "صحفي" إن النسبة %50 و كلمة .ثم (كذا ) ،وقال محـمد علی 1436ه؟ ';
const inputs = [
  base.repeat(1000),
  " ".repeat(100000),
  "ـ".repeat(50000) + "ب",
  "ب".repeat(50000),
  "(".repeat(50000),
  "«".repeat(50000),
  '"ب'.repeat(30000),
  "( ".repeat(30000),
  "ب.".repeat(30000),
  "1".repeat(50000),
  " .".repeat(30000),
  "بـ".repeat(30000),
  "و ".repeat(30000),
  "a@".repeat(30000),
  "www." + ")".repeat(50000),
  "a.b@".repeat(20000),
  "﴿".repeat(50000),
  "+1 ".repeat(20000),
  "%1".repeat(20000),
  "&ب;".repeat(20000),
  "ی".repeat(50000),
  "\n \n".repeat(20000),
  "؟ ".repeat(20000),
  "«ب".repeat(20000),
  ",".repeat(50000),
  "ب" + " ".repeat(50000) + "ب",
];
for (const i of inputs)
  for (const r of getDeskRules({ region: "egypt", timeZone: "UTC" })) {
    const t = performance.now();
    r.find(i);
    const d = performance.now() - t;
    if (d > 40) console.log(r.id, JSON.stringify(i.slice(0, 6)), i.length, d.toFixed(0));
  }
