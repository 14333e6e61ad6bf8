import type { Brand } from "#lib/content/brand/brand-schema";
import { readSvg } from "#lib/content/brand/svg-findings";
import { decodeUtf8, findFile, readBytes, refusalOf, sha256 } from "#lib/content/files/found-files";
import { refusalProblem, unreadProblem } from "#lib/content/messages/file-messages";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import type { BrandDrawings, Drawing } from "#lib/content/publication";

/** A drawing on every page must weigh little. */
const mostBytes = 20_000;

type ReadDrawing = { drawing?: Drawing; problems: Problem[] };

/** @param line The line of `brand.yaml` that names the file. */
function readDrawing(root: string, name: string, line: number): ReadDrawing {
  const path = `brand/${name}`;
  const refusal = refusalOf(root, path);
  if (refusal !== undefined) return { problems: [refusalProblem({ path, refusal })] };
  const file = findFile(root, path);
  if (file === undefined) return { problems: [rules.drawingMissing("brand.yaml", line, path)] };
  if (file.bytes > mostBytes) return { problems: [rules.drawingBytes(path, file.bytes, mostBytes)] };
  let text: string | undefined;
  try {
    text = decodeUtf8(readBytes(file, mostBytes));
  } catch (error) {
    return { problems: [unreadProblem(path, error, mostBytes)] };
  }
  if (text === undefined) return { problems: [rules.notUtf8(path)] };
  const svg = text.replace(/^\ufeff/, "");
  const { findings, size } = readSvg(svg);
  const problems = findings.map((finding) => rules.drawingUnsafe(path, finding.line, finding));
  if (problems.length > 0) return { problems };
  if (size === undefined) return { problems: [rules.drawingSize(path)] };
  return { drawing: { svg, hash: sha256(svg), ...size }, problems };
}

/**
 * Reads the drawings of the folder `brand` that `brand.yaml` names.
 *
 * @param lineOf Returns the line of a key of `brand.yaml`.
 */
export function readDrawings(
  root: string,
  { masthead, icon }: Brand,
  lineOf: (keys: readonly string[]) => number,
): { drawings?: BrandDrawings; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (name: string | undefined, keys: readonly string[]) => {
    if (name === undefined) return undefined;
    const { drawing, problems: found } = readDrawing(root, name, lineOf(keys));
    problems.push(...found);
    return drawing;
  };
  const names = masthead === undefined || masthead === "text" ? undefined : masthead;
  const day = read(names?.day, ["masthead", "day"]);
  const night = read(names?.night, ["masthead", "night"]);
  const square = read(icon, ["icon"]);
  if (square !== undefined && square.width !== square.height)
    problems.push(rules.drawingSquare(`brand/${icon}`, square.width, square.height));
  if (problems.length > 0 || (day === undefined && square === undefined)) return { problems };
  return {
    drawings: {
      ...(day && night && { masthead: { day, night } }),
      ...(square && { icon: square }),
    },
    problems,
  };
}
