import { apacheFiles } from "#lib/hosting/hosts/apache";
import { caddyFiles } from "#lib/hosting/hosts/caddy";
import type { HostedSite, HostFiles } from "#lib/hosting/hosts/host-file";
import { nginxFiles } from "#lib/hosting/hosts/nginx";
import { objectStoreFiles } from "#lib/hosting/hosts/object-store";
import { cloudflareFiles, netlifyFiles } from "#lib/hosting/hosts/static-hosts";

/** The hosts that files are made for. */
export const hosts = {
  nginx: nginxFiles,
  caddy: caddyFiles,
  apache: apacheFiles,
  netlify: netlifyFiles,
  cloudflare: cloudflareFiles,
  s3: objectStoreFiles,
} as const satisfies Readonly<Record<string, (site: HostedSite) => HostFiles>>;

export type HostName = keyof typeof hosts;

export const hostNames = Object.keys(hosts) as readonly HostName[];
