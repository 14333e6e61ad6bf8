import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = process.cwd();
export const deploy = path.join(root, "deploy");

/** The ready files of `deploy/`, relative to it. */
export const deployFiles = readdirSync(deploy, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(deploy, path.join(entry.parentPath, entry.name)));

/** The two operations pages, relative to `deploy/`. */
export const operationsPages = ["../docs/operations.md", "../docs/ar/operations.md"];

export function readDeployFile(file: string): string {
  return readFileSync(path.join(deploy, file), "utf8");
}
