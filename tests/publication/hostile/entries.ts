import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";

function pipe(file: string): void {
  execFileSync("mkfifo", [file]);
}

function large(file: string, bytes: number): void {
  writeFileSync(file, "");
  truncateSync(file, bytes);
}

/** Entries that are no plain file: the path, what it is, and how to make it. */
export const entries: readonly (readonly [file: string, name: string, make: (file: string) => void])[] = [
  ["breaking.yaml", "a pipe", pipe],
  ["site.yaml", "a pipe", pipe],
  ["categories.yaml", "a pipe", pipe],
  ["gone.yaml", "a pipe", pipe],
  ["articles/2016/12/hostile.md", "a pipe", pipe],
  ["articles/2016/12/hostile.png", "a pipe", pipe],
  ["authors/hostile.md", "a pipe", pipe],
  ["pages/hostile.md", "a pipe", pipe],
  ["breaking.yaml", "a link to a device", (file) => symlinkSync("/dev/zero", file)],
  ["articles/2016/12/hostile.md", "a link to a device", (file) => symlinkSync("/dev/zero", file)],
  ["articles/2016/12/hostile.png", "a link to a device", (file) => symlinkSync("/dev/zero", file)],
  ["gone.yaml", "a link out of the publication", (file) => symlinkSync("/etc/hostname", file)],
  ["pages/hostile.md", "a link out of the publication", (file) => symlinkSync("/etc/hostname", file)],
  ["gone.yaml", "a link to itself", (file) => symlinkSync(path.basename(file), file)],
  ["gone.yaml", "a link to nothing", (file) => symlinkSync("nothing.yaml", file)],
  ["gone.yaml", "a folder", (file) => mkdirSync(file)],
  ["site.yaml", "a folder", (file) => mkdirSync(file)],
  ["gone.yaml", "a file of 3 GB", (file) => large(file, 3_000_000_000)],
  ["articles/2016/12/hostile.md", "a file of 3 GB", (file) => large(file, 3_000_000_000)],
  ["articles/2016/12/hostile.png", "a file of 3 GB that nothing shows", (file) => large(file, 3_000_000_000)],
  ["pages/hostile.md", "a file of 2 MB and a byte", (file) => large(file, 2_000_001)],
];
