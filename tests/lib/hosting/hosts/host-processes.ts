import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathOfSite } from "#lib/config/site-path";
import { type HostName, hosts } from "#lib/hosting/hosts/hosts";
import { readPolicy } from "#lib/hosting/policy";
import type { RedirectList } from "#lib/newsroom/redirects";
import { isOnMachine } from "../../../support/tools";

/** Real servers of other makers, with nothing but the files that are made for them. */
type Start = (
  folder: string,
  work: string,
  port: number,
  sitePath: string,
  nginxModule: string | undefined,
) => { command: string[]; environment?: Record<string, string> };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === "object" && bound !== null ? bound.port : 0));
    });
  });
}

const apacheModules = "/usr/lib/apache2/modules";

const programs = {
  nginx: "nginx",
  caddy: "caddy",
  apache: "apache2",
} as const satisfies Partial<Record<HostName, string>>;

export type RealHost = keyof typeof programs;

export const realHosts = Object.keys(programs) as readonly RealHost[];

/** Returns whether the server is installed on this machine. */
export function isInstalled(host: RealHost): boolean {
  return isOnMachine(programs[host]);
}

/** The encodings of twins that each host sends. nginx needs a module for Brotli ({@link startHost}), and Apache compresses by itself. */
export const encodingsOf: Readonly<Record<RealHost, readonly ("br" | "gzip")[]>> = {
  nginx: ["gzip"],
  caddy: ["br", "gzip"],
  apache: [],
};

const isRoot = process.getuid?.() === 0;

const starts: Readonly<Record<RealHost, Start>> = {
  nginx: (_, work, port, _sitePath, nginxModule) => {
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${work}/${name};`,
    );
    const text = [
      ...(nginxModule === undefined ? [] : [`load_module ${nginxModule};`]),
      ...(isRoot ? ["user root;"] : []),
      "daemon off;",
      "worker_processes 1;",
      `pid ${work}/nginx.pid;`,
      "error_log stderr crit;",
      "events {}",
      "http {",
      "access_log off;",
      ...temporary,
      `include ${work}/maps.conf;`,
      "server {",
      `listen 127.0.0.1:${port};`,
      `include ${work}/server.conf;`,
      "}",
      "}",
    ].join("\n");
    writeFileSync(path.join(work, "nginx.conf"), text);
    return { command: ["/usr/sbin/nginx", "-e", "stderr", "-p", work, "-c", path.join(work, "nginx.conf")] };
  },
  caddy: (_, work, port) => {
    const site = [`http://127.0.0.1:${port} {`, `  import ${work}/site.caddy`, "}"];
    const file = path.join(work, "Test.caddyfile");
    writeFileSync(file, ["{", "  admin off", "  auto_https off", "}", ...site, ""].join("\n"));
    return {
      command: ["caddy", "run", "--config", file, "--adapter", "caddyfile"],
      environment: { HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
    };
  },
  apache: (folder, work, port, sitePath) => {
    const modules = [
      "mpm_event",
      "authz_core",
      "dir",
      "mime",
      "headers",
      "rewrite",
      "filter",
      "deflate",
      "alias",
    ];
    const elsewhere = path.join(work, "elsewhere");
    mkdirSync(elsewhere);
    const text = [
      `ServerRoot "${work}"`,
      `Listen 127.0.0.1:${port}`,
      "ServerName localhost",
      `PidFile "${work}/apache.pid"`,
      `DefaultRuntimeDir "${work}"`,
      `ErrorLog "${work}/error.log"`,
      "LogLevel crit",
      ...modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`),
      "TypesConfig /dev/null",
      ...(isRoot ? ["User www-data", "Group www-data"] : []),
      ...(sitePath === ""
        ? [`DocumentRoot "${folder}"`]
        : [`DocumentRoot "${elsewhere}"`, `Alias "${sitePath}" "${folder}"`]),
      `<Directory "${folder}">`,
      "  AllowOverride All",
      "  Require all granted",
      "</Directory>",
      "",
    ].join("\n");
    const file = path.join(work, "apache.conf");
    writeFileSync(file, text);
    return { command: ["/usr/sbin/apache2", "-X", "-f", file] };
  },
};

async function isListening(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

async function waitFor(child: ChildProcess, port: number): Promise<void> {
  let output = "";
  child.stderr?.on("data", (bytes) => {
    output += bytes;
  });
  while (child.exitCode === null) {
    if (await isListening(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The host ended with code ${child.exitCode}: ${output}`);
}

/**
 * Starts a server over a published site, on a free port of the loopback interface.
 *
 * @param brotliModule The file of a module with which nginx also sends Brotli twins.
 */
export async function startHost(
  host: RealHost,
  folder: string,
  redirects: RedirectList,
  siteUrl = "https://example.org",
  brotliModule?: string,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const work = mkdtempSync(path.join(tmpdir(), `host-${host}-`));
  chmodSync(work, 0o755);
  chmodSync(path.dirname(folder), 0o755);
  const site = {
    folder,
    siteUrl,
    policy: readPolicy(folder),
    redirects,
    files: () => [],
    hasBrotliModule: brotliModule !== undefined,
  };
  for (const { name, text, isInSite } of hosts[host](site).files) {
    const file = path.join(isInSite ? folder : work, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const port = await freePort();
  const { command, environment } = starts[host](folder, work, port, pathOfSite(siteUrl), brotliModule);
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  await waitFor(child, port);
  return {
    port,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(work, { recursive: true, force: true });
    },
  };
}
