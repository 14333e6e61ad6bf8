import type { ContenderId } from "./contenders";
import { medianOf } from "./measure";
import type { SizeResult } from "./results";

const width = 720;
const height = 440;
const frame = { left: 64, right: 600, top: 64, bottom: 384 };

type Point = { articles: number; seconds: number };
type Line = { id: ContenderId; name: string; points: Point[] };

function linesOf(results: readonly SizeResult[]): Line[] {
  const lines = new Map<ContenderId, Line>();
  for (const { articles, contenders } of results) {
    for (const { id, name, one } of contenders) {
      const line = lines.get(id) ?? { id, name, points: [] };
      lines.set(id, line);
      if (one.length > 0) line.points.push({ articles, seconds: medianOf(one).seconds });
    }
  }
  return [...lines.values()].filter(({ points }) => points.length > 0);
}

/** A logarithmic scale over whole powers of ten from `from` to `to`, onto pixels. */
function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const place = (value: number) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  return { place, ticks };
}

const marks: Record<ContenderId, (x: string, y: string) => string> = {
  barqiya: (x, y) => `<circle cx="${x}" cy="${y}" r="5"/>`,
  hugo: (x, y) => `<rect x="-4.5" y="-4.5" width="9" height="9" transform="translate(${x} ${y})"/>`,
  eleventy: (x, y) => `<path d="M0-6 5.5 4h-11z" transform="translate(${x} ${y})"/>`,
  astro: (x, y) => `<path d="M0-6.5 6 0 0 6.5-6 0z" transform="translate(${x} ${y})"/>`,
};

const labelGap = 16;

/** Moves labels apart that would overlap; keeps their order. */
function spread(places: readonly number[]): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    last = Math.max(places[index] ?? 0, last + labelGap);
    moved[index] = last;
  }
  return moved;
}

const round = (value: number) => value.toFixed(1);

function describeLines(lines: readonly Line[]): string {
  const told = lines.map(({ name, points }) => {
    const values = points.map(
      ({ articles, seconds }) => `${seconds.toFixed(2)} s at ${articles.toLocaleString("en")}`,
    );
    return `${name}: ${values.join(", ")}`;
  });
  return `Both axes are logarithmic. ${told.join(". ")}.`;
}

/** How long one more article takes, by the size of the archive: a drawing of its own, without a script. */
export function plotPublishOne(results: readonly SizeResult[]): string {
  const lines = linesOf(results);
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0)
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"/>\n`;
  const horizontal = scale(
    points.map(({ articles }) => articles),
    frame.left,
    frame.right,
  );
  const vertical = scale(
    points.map(({ seconds }) => seconds),
    frame.bottom,
    frame.top,
  );
  const grid = [
    ...horizontal.ticks.map((tick) => {
      const x = round(horizontal.place(tick));
      return `<path class="grid" d="M${x} ${frame.top}V${frame.bottom}"/><text x="${x}" y="${frame.bottom + 20}" text-anchor="middle">${tick.toLocaleString("en")}</text>`;
    }),
    ...vertical.ticks.map((tick) => {
      const y = vertical.place(tick);
      return `<path class="grid" d="M${frame.left} ${round(y)}H${frame.right}"/><text x="${frame.left - 8}" y="${round(y + 4)}" text-anchor="end">${tick}</text>`;
    }),
  ];
  const labels = spread(lines.map(({ points: some }) => vertical.place(some.at(-1)?.seconds ?? 1)));
  const drawn = lines.map(({ id, name, points: some }, index) => {
    const places = some.map(
      ({ articles, seconds }) => [round(horizontal.place(articles)), round(vertical.place(seconds))] as const,
    );
    const path = places.map(([x, y]) => `${x} ${y}`).join("L");
    const end = Number(places.at(-1)?.[0] ?? 0) + 12;
    const label = `<text class="name" x="${end}" y="${round((labels[index] ?? 0) + 4)}">${name}</text>`;
    return `<g class="${id}"><path class="line" d="M${path}"/>${places.map(([x, y]) => marks[id](x, y)).join("")}${label}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
<title id="title">Seconds to publish one more article, by articles in the archive</title>
<desc id="desc">${describeLines(lines)}</desc>
<style>
text{font:13px system-ui,sans-serif;fill:#333}.grid{stroke:#ddd;fill:none}.line{fill:none;stroke-width:2.5}.head{font-size:16px;font-weight:600}.name{font-weight:600}
.barqiya{stroke:#b3131b;fill:#b3131b}.hugo{stroke:#17405f;fill:#17405f}.eleventy{stroke:#1c5540;fill:#1c5540}.astro{stroke:#7a3b12;fill:#7a3b12}
g text{stroke:none}.barqiya text{fill:#b3131b}.hugo text{fill:#17405f}.eleventy text{fill:#1c5540}.astro text{fill:#7a3b12}
</style>
<rect width="${width}" height="${height}" fill="#fff"/>
<text class="head" x="${frame.left}" y="32">Seconds to publish one more article</text>
${grid.join("\n")}
<text x="${(frame.left + frame.right) / 2}" y="${frame.bottom + 44}" text-anchor="middle">articles in the archive</text>
${drawn.join("\n")}
</svg>
`;
}
