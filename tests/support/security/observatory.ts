import type { Evidence } from "./evidence";
import { rules } from "./observatory-rules";

/** The lowest score of each grade. */
const grades = [
  ["A+", 100],
  ["A", 90],
  ["A-", 85],
  ["B+", 80],
  ["B", 70],
  ["B-", 65],
  ["C+", 60],
  ["C", 50],
  ["C-", 45],
  ["D+", 40],
  ["D", 30],
  ["D-", 25],
] as const;
/** Points are added only to a score that is at least this without them. */
const leastForBonus = 90;

export type Scan = { score: number; grade: string; outcomes: Record<string, string> };

/** The score and grade that the Observatory gives, with the outcome of each of its rules. */
export function scan(page: Evidence): Scan {
  const met = Object.entries(rules).map(([rule, outcomes]) => {
    const outcome = outcomes.find(({ applies }) => applies(page));
    if (outcome === undefined) throw new Error(`The rule ${rule} has no outcome.`);
    return { rule, ...outcome };
  });
  const sum = (points: readonly number[]) => points.reduce((total, one) => total + one, 0);
  const withoutBonus = 100 + sum(met.map(({ points }) => Math.min(points, 0)));
  const bonus = withoutBonus >= leastForBonus ? sum(met.map(({ points }) => Math.max(points, 0))) : 0;
  const score = Math.max(0, withoutBonus + bonus);
  return {
    score,
    grade: grades.find(([, least]) => score >= least)?.[0] ?? "F",
    outcomes: Object.fromEntries(met.map(({ rule, name }) => [rule, name])),
  };
}
