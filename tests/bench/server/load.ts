import { connect, type Socket } from "node:net";

/** A request as it stands on the line. */
export function getRequest(target: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ Host: "127.0.0.1", ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `GET ${target} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

export function connectTo(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.setNoDelay(true);
    socket.once("error", reject);
  });
}

const endOfHead = "\r\n\r\n";
/** The end of an answer that comes in chunks (RFC 9112, 7.1). */
const lastChunk = Buffer.from("0\r\n\r\n");

/** How many bytes an answer has with its head, or that it comes in chunks; `undefined` until its head is there. */
function sizeOf(bytes: Buffer): number | "chunked" | undefined {
  const end = bytes.indexOf(endOfHead);
  if (end === -1) return undefined;
  const head = bytes.toString("latin1", 0, end);
  if (!head.startsWith("HTTP/1.1 200 ")) throw new Error(`Not measurable: ${head}`);
  if (/^transfer-encoding: chunked/im.test(head)) return "chunked";
  return end + endOfHead.length + Number(/^content-length: (\d+)/im.exec(head)?.[1]);
}

function isWhole(bytes: Buffer): boolean {
  const size = sizeOf(bytes);
  if (size === undefined) return false;
  return size === "chunked" ? bytes.subarray(-lastChunk.length).equals(lastChunk) : bytes.length >= size;
}

/** Sends a request once. Returns the answer with its head. */
export async function ask(port: number, request: string): Promise<Buffer> {
  const socket = await connectTo(port);
  try {
    return await new Promise((resolve, reject) => {
      let bytes = Buffer.alloc(0);
      socket.on("data", (part) => {
        bytes = Buffer.concat([bytes, part]);
        try {
          if (isWhole(bytes)) resolve(bytes);
        } catch (error) {
          reject(error);
        }
      });
      socket.once("error", reject);
      socket.once("close", () => reject(new Error("The connection was closed before the answer was whole.")));
      socket.write(request);
    });
  } finally {
    socket.destroy();
  }
}

export type Load = { answers: number; seconds: number };

/** Notices the end of each answer on a connection. It only counts bytes, so that the generator costs less than a server. */
function endOfAnswers(size: number | "chunked"): (part: Buffer) => boolean {
  if (size === "chunked") return (part) => part.subarray(-lastChunk.length).equals(lastChunk);
  let missing = size;
  return (part) => {
    missing -= part.length;
    if (missing < 0) throw new Error(`An answer is ${-missing} bytes longer than the first one.`);
    if (missing > 0) return false;
    missing = size;
    return true;
  };
}

/**
 * Sends the same request again and again over several connections, the next one when the answer is whole. All answers must be
 * as long as the first one.
 *
 * @throws when an answer has another length or a connection ends.
 */
export async function putLoad(
  port: number,
  request: string,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  const size = sizeOf(await ask(port, request)) ?? 0;
  const sockets = await Promise.all(Array.from({ length: connections }, () => connectTo(port)));
  const start = performance.now();
  const end = start + seconds * 1000;
  let answers = 0;
  const bytes = Buffer.from(request);
  const runs = sockets.map(
    (socket) =>
      new Promise<void>((resolve, reject) => {
        const isEnd = endOfAnswers(size);
        socket.on("data", (part) => {
          try {
            if (!isEnd(part)) return;
          } catch (error) {
            reject(error);
            return;
          }
          answers += 1;
          if (performance.now() < end) socket.write(bytes);
          else resolve();
        });
        socket.once("error", reject);
        socket.once("close", () => reject(new Error("A connection was closed.")));
        socket.write(bytes);
      }),
  );
  try {
    await Promise.all(runs);
    return { answers, seconds: (performance.now() - start) / 1000 };
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}
