import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { firstLineOf, ToolMissing } from "../peers";
import { freePort, startSite } from "../start-site";
import { connectTo } from "./load";

/** A running server with the same article at the same address. */
export type Contender = { name: string; port: number; process: ChildProcess };

export type Places = {
  root: string;
  work: string;
  /** The published site. */
  site: string;
  /** The address of the article. */
  article: string;
  /** "Now" of the publication. */
  now: string;
};

async function untilItListens(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`A server ended with code ${server.exitCode}.`);
    try {
      (await connectTo(port)).destroy();
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error("A server does not listen after 30 seconds.");
}

export async function startBarqiya({ root, site, now }: Places): Promise<Contender> {
  const port = await freePort();
  const server = await startSite(root, port, { OUT_DIR: site, PUBLISH_AT: now });
  return { name: "Barqiya", port, process: server };
}

type NginxSettings = { folder: string; inHttp?: string; inServer: string };

/** nginx as Debian sets it up, without its log. `folder` holds what it writes. */
function nginxSettings({ folder, inHttp = "", inServer }: NginxSettings): string {
  const ofUser = process.getuid?.() === 0 ? "user root;" : "";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${path.join(folder, "temporary")};`)
    .join("\n  ");
  return `daemon off; ${ofUser} worker_processes auto;
pid ${path.join(folder, "pid")}; error_log ${path.join(folder, "error.log")};
events { worker_connections 768; }
http {
  sendfile on; tcp_nopush on; types_hash_max_size 2048; access_log off;
  include /etc/nginx/mime.types; default_type application/octet-stream;
  keepalive_requests 1000000000;
  ${temporary}
  ${inHttp}
  server { ${inServer} }
}
`;
}

/**
 * Starts nginx with such settings.
 *
 * @throws {ToolMissing} without nginx (Debian's package `nginx-light`).
 */
export async function runNginx(port: number, settings: NginxSettings): Promise<ChildProcess> {
  if (!existsSync("/usr/sbin/nginx")) throw new ToolMissing("nginx");
  const { folder } = settings;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "nginx.conf"), nginxSettings(settings));
  const server = spawn("/usr/sbin/nginx", ["-c", path.join(folder, "nginx.conf")], { stdio: "inherit" });
  await untilItListens(port, server);
  return server;
}

/** nginx over a folder with the article and its compressed twin. */
export async function startNginx({ work, site, article }: Places): Promise<Contender> {
  const folder = path.join(work, "nginx");
  const page = path.join(folder, "site", article);
  mkdirSync(page, { recursive: true });
  const html = path.join(site, article, "index.html");
  copyFileSync(html, path.join(page, "index.html"));
  writeFileSync(path.join(page, "index.html.gz"), gzipSync(readFileSync(html), { level: 9 }));
  const port = await freePort();
  const inServer = `listen 127.0.0.1:${port}; root ${path.join(folder, "site")}; gzip on; gzip_static on;`;
  const server = await runNginx(port, { folder, inServer });
  return { name: `nginx ${nginxVersion()}`, port, process: server };
}

/** nginx tells its version where errors go. */
export function nginxVersion(): string {
  const line = firstLineOf("sh", ["-c", "/usr/sbin/nginx -v 2>&1"]) ?? "";
  return /nginx\/(\S+)/.exec(line)?.[1] ?? "";
}

/** The same publication, built by Next and served by it. The build takes minutes. */
export async function startNext({ root, now }: Places): Promise<Contender> {
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const env = {
    ...process.env,
    PUBLISH_AT: now,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  } as const;
  execFileSync(process.execPath, [next, "build"], { cwd: root, env, stdio: "ignore" });
  const port = await freePort();
  const args = [next, "start", "-p", String(port), "-H", "127.0.0.1"];
  const server = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  await untilItListens(port, server);
  return { name: "next start", port, process: server };
}
