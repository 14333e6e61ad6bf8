import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer, request as requestTls } from "node:https";
import { selfMadeCertificate } from "./certificate";

const host = "localhost";

async function listen(server: Pick<Server, "listen" | "address">): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The proxy has no port.");
  return bound.port;
}

type Answer = { status: number; headers: IncomingMessage["headers"]; cookies: string[]; body: string };

async function read(answer: IncomingMessage): Promise<Answer> {
  let body = "";
  answer.setEncoding("utf8");
  for await (const part of answer) body += part;
  const { statusCode = 0, headers } = answer;
  return { status: statusCode, headers, cookies: headers["set-cookie"] ?? [], body };
}

export type TlsProxy = {
  /** Asks over HTTPS. Fails if the certificate is not good. */
  ask: (target: string) => Promise<Answer>;
  /** Asks over HTTP, without following where the answer leads. */
  askUnsafely: (target: string) => Promise<Answer>;
  close: () => void;
};

/** A proxy as newspapers have it before `npm start`: HTTPS, and a redirect from HTTP to HTTPS. */
export async function startTlsProxy(sitePort: number): Promise<TlsProxy> {
  const { cert, key } = selfMadeCertificate(host);
  function forward(asked: IncomingMessage, answer: ServerResponse): void {
    const headers = { ...asked.headers, "x-forwarded-proto": "https" };
    const { url: path, method } = asked;
    const passed = request({ host: "127.0.0.1", port: sitePort, path, method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  }
  const secure = createTlsServer({ cert, key }, forward);
  const securePort = await listen(secure);
  const unsafe = createServer((asked, answer) => {
    answer.writeHead(301, { Location: `https://${host}:${securePort}${asked.url}` }).end();
  });
  const unsafePort = await listen(unsafe);
  const over = (send: typeof request, port: number) => (target: string) =>
    new Promise<Answer>((resolve, reject) => {
      const options = { host: "127.0.0.1", servername: host, port, path: target, ca: cert, agent: false };
      const asked = send({ ...options, headers: { Host: host } }, (answer) => resolve(read(answer)));
      asked.on("error", reject).end();
    });
  return {
    ask: over(requestTls, securePort),
    askUnsafely: over(request, unsafePort),
    close: () => {
      for (const server of [secure, unsafe]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
