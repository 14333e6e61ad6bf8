import { existsSync } from "node:fs";
import path from "node:path";

/** Returns whether a program is on this machine. Servers of the system are where the path of a user may not look. */
export function isOnMachine(program: string): boolean {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin"];
  return folders.some((folder) => existsSync(path.join(folder, program)));
}

/** The module of nginx that sends Brotli twins, as Debian installs it. */
export const nginxBrotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** What is tried with each tool where it is there. `npm test` names those that are missing. */
const tried: Readonly<Record<string, string>> = {
  rsync: "the upload over ssh",
  shellcheck: "the shell commands of deploy/ and of the documents",
  "systemd-analyze": "the units of systemd",
};

/** Returns a line for each check that needs a tool which is not on this machine: `skipped: NAME needs TOOL`. */
export function missingTools(): string[] {
  const missing = Object.entries(tried).filter(([tool]) => !isOnMachine(tool));
  const lines = missing.map(([tool, name]) => `skipped: ${name} needs ${tool}`);
  return existsSync(nginxBrotliModule)
    ? lines
    : [...lines, "skipped: Brotli twins with nginx needs libnginx-mod-http-brotli-static"];
}
