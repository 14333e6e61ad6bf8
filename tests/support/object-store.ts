import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

type StoredBytes = { bytes: Buffer; headers: Record<string, string> };

/** A running store with one bucket. It checks signatures as S3 does. */
export type Bucket = {
  endpoint: string;
  objects: Map<string, StoredBytes>;
  /** The requests that changed something, as `PUT key`, in their order. */
  changes: string[];
  close: () => Promise<void>;
};

export const bucketName = "newspaper";
export const access = { accessKeyId: "TESTKEY", secretAccessKey: "test/secret", region: "eu-test-1" };

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();

/** Signs a request anew from what came over the line ("Authenticating Requests: AWS Signature Version 4"). */
function signatureOf(
  { method = "", url = "", headers }: IncomingMessage,
  signed: string,
  scope: string,
): string {
  const [path = "", query = ""] = url.split("?");
  const names = signed.split(";").map((name) => `${name}:${headers[name]}\n`);
  const canonical = [method, path, query, names.join(""), signed, headers["x-amz-content-sha256"]].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = scope.split("/").reduce<string | Buffer>(hmac, `AWS4${access.secretAccessKey}`);
  return hmac(key, toSign).toString("hex");
}

/** Returns the code of the error with which S3 would refuse a request; undefined if it would not. */
function refusalOf(request: IncomingMessage, body: Buffer): string | undefined {
  const { authorization = "" } = request.headers;
  const pattern = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/;
  const [, id, scope = "", signed = "", signature] = pattern.exec(authorization) ?? [];
  if (id !== access.accessKeyId) return "InvalidAccessKeyId";
  if (scope.split("/")[1] !== access.region) return "AuthorizationHeaderMalformed";
  if (signature !== signatureOf(request, signed, scope)) return "SignatureDoesNotMatch";
  return request.headers["x-amz-content-sha256"] === sha256(body) ? undefined : "XAmzContentSHA256Mismatch";
}

const kept = ["content-type", "cache-control", "x-amz-website-redirect-location"];

/**
 * Starts a store on a free port of the loopback interface: what an upload calls of S3, with its errors.
 *
 * @param isRefused Answers 403 to a request, as a store does to a key without a permission.
 */
export async function startBucket(
  isRefused: (method: string, key: string) => boolean = () => false,
): Promise<Bucket> {
  const objects = new Map<string, StoredBytes>();
  const changes: string[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { method = "", url = "" } = request;
      const [, bucket, path = ""] = /^\/([^/]*)\/(.*)$/.exec(url) ?? [];
      const key = decodeURIComponent(path);
      const refuse = (status: number, code: string) =>
        response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
      const refusal = refusalOf(request, body);
      if (refusal !== undefined)
        return refuse(refusal === "AuthorizationHeaderMalformed" ? 400 : 403, refusal);
      if (bucket !== bucketName) return refuse(404, "NoSuchBucket");
      if (isRefused(method, key)) return refuse(403, "AccessDenied");
      if (method === "GET") {
        const found = objects.get(key);
        return found === undefined
          ? refuse(404, "NoSuchKey")
          : response.writeHead(200, found.headers).end(found.bytes);
      }
      changes.push(`${method} ${key}`);
      if (method === "DELETE") {
        objects.delete(key);
        return response.writeHead(204).end();
      }
      const headers = kept.flatMap((name) => {
        const value = request.headers[name];
        return typeof value === "string" ? [[name, value] as const] : [];
      });
      objects.set(key, { bytes: body, headers: Object.fromEntries(headers) });
      return response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The store has no port.");
  return {
    endpoint: `http://127.0.0.1:${bound.port}`,
    objects,
    changes,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
