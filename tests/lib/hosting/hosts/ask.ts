import { type IncomingHttpHeaders, request } from "node:http";

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks a server of this machine. Unlike `fetch` it sends the target as it is, and follows no redirect. */
export function ask(
  port: number,
  target: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: target, method, headers, agent: false });
    sent.on("error", reject);
    sent.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.end();
  });
}
