import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { internalFile, internalFolder } from "#lib/hosting/internal-folder";
import { createSiteServer } from "#lib/server/server";

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Of the search alone. */
export const scriptHash = "sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=";
export const styleHash = "sha256-GOhOAu3VOPY6+VPJsgN+mb0+Erhwnvn4V4ZRRcDP7pY=";
export const oldHash = "sha256-T0gdL/djAq7u4tgEGtsA+YZ56dNegZmD8jHRdqY85/c=";
export const longText = `<!doctype html><title>مقال</title>${"<p>نص طويل عن محادثات أنقرة.</p>".repeat(200)}`;
export const picture = Buffer.from(Array.from({ length: 4000 }, (_, index) => index % 251));

const page = "<!doctype html><title>صفحة</title>";

/** One name with hamza above alif, which a decomposed spelling takes apart. */
export const arabicName = "أخبار-سوريا";

const files: Readonly<Record<string, string | Buffer>> = {
  "index.html": page,
  "404.html": `<!doctype html><title>لا توجد</title>${"<p>لا شيء هنا.</p>".repeat(100)}`,
  "about/index.html": page,
  "breaking/ticker/index.html": page,
  "articles/2016/12/ankara-talks/index.html": longText,
  [`tags/${arabicName}/index.html`]: page,
  "stub/index.html": page,
  "news/123.html": page,
  "tags/50%/index.html": page,
  [`tags/${"آثار".normalize("NFD")}/index.html`]: page,
  "feed.xml": "<feed/>",
  "rss.xml": "<rss/>",
  "feed.json": "{}",
  "breaking/feed.xml": "<feed/>",
  "sitemap.xml": "<sitemapindex/>",
  "sitemaps/2016.xml": "<urlset/>",
  "search/index.html": page,
  "search/index/index.json": "[]",
  "robots.txt": "User-agent: *\n",
  "manifest.webmanifest": "{}",
  "media/picture.webp": picture,
  "media/picture.avif": picture,
  "media/empty.png": "",
  "fonts/naskh.woff2": picture,
  "og/card.png": picture,
  "strange.xyz": "?",
  // Named as a compressed twin.
  "twin.txt.gz": "?",
  ".env": "SECRET=1",
  // Older versions kept their own files inside the site.
  ".barqiya/policy.json": "{}",
  ".well-known/security.txt": "Contact: x",
};

const ownFiles: Readonly<Record<string, string>> = {
  "policy.json": JSON.stringify({
    styles: [styleHash],
    superseded: [oldHash],
    scripts: [scriptHash],
  }),
  "redirects.json": JSON.stringify({
    redirects: {
      "/old/": "/about/",
      "/قديم/": `/tags/${arabicName}/`,
      [`/${"آتٍ".normalize("NFC")}/`]: "/about/",
      "/stub/": "/about/",
      "/news/123.html": "/about/",
      "/categories/former/": "/about/",
      "/categories/former/2/": "/about/",
      "/categories/former/feed.xml": "/feed.xml",
    },
    gone: ["/withdrawn/", "/محذوف/", "/مأخوذ/", "/removed.html"],
  }),
};

/** Writes a small site into a temporary folder, with links that lead out of it and a secret beside it. */
export function writeSite(): string {
  const root = mkdtempSync(path.join(tmpdir(), "site-server-"));
  const folder = path.join(root, "out");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  for (const [name, content] of Object.entries(ownFiles)) {
    mkdirSync(internalFolder(folder), { recursive: true });
    writeFileSync(internalFile(folder, name), content);
  }
  mkdirSync(path.join(root, "outside"));
  writeFileSync(path.join(root, "outside/index.html"), "SECRET");
  symlinkSync(path.join(root, "outside"), path.join(folder, "linked"));
  symlinkSync(path.join(root, "outside/index.html"), path.join(folder, "media/linked.webp"));
  return folder;
}

export function removeSite(folder: string): void {
  rmSync(path.dirname(folder), { recursive: true, force: true });
}

export type RunningSite = {
  folder: string;
  server: Server;
  port: number;
  request: (target: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;
  /** Sends bytes as they are, and gives back everything that comes until the server closes. */
  sendRaw: (bytes: string | Buffer) => Promise<string>;
  close: () => Promise<void>;
};

function sendRequest(
  port: number,
  target: string,
  headers: Record<string, string>,
  method: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: target, method, headers, agent: false });
    sent.on("error", reject);
    sent.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.end();
  });
}

function sendRaw(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (part) => {
      text += part.toString("latin1");
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
  });
}

/** A real server over {@link writeSite}'s folder, on a free port of the loopback interface. */
export async function startSite(
  options: { trustProxy?: boolean; sitePath?: string } = {},
): Promise<RunningSite> {
  const folder = writeSite();
  const server = createSiteServer({ folder, ...options });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return {
    folder,
    server,
    port: bound.port,
    request: (target, headers = {}, method = "GET") => sendRequest(bound.port, target, headers, method),
    sendRaw: (bytes) => sendRaw(bound.port, bytes),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      removeSite(folder);
    },
  };
}
