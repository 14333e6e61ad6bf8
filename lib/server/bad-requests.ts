import { type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { systemCode } from "#lib/server/site-file";

/** The status for an error of Node's HTTP parser; all others are 400. */
const statuses = new Map([
  ["HPE_HEADER_OVERFLOW", 431],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", 413],
  ["ERR_HTTP_REQUEST_TIMEOUT", 408],
]);

/** Writes a response onto a connection whose request could not be read, and ends the connection. */
function refuse(socket: Duplex, status: number, headers: Readonly<Record<string, string>>): void {
  const body = `${status} ${STATUS_CODES[status]}\n`;
  const all = {
    ...headers,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": `${Buffer.byteLength(body)}`,
    Connection: "close",
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join("")}\r\n${body}`);
}

/**
 * Answers requests that are no HTTP, too large or too late, with the headers of all other responses. Node's own answers have
 * none.
 */
export function answerBadRequests(server: Server, headers: () => Readonly<Record<string, string>>): void {
  server.on("clientError", (error, socket) => {
    const code = systemCode(error) ?? "";
    // A response may have begun on this connection; a second one would be read as its continuation.
    const hasBegun = "bytesWritten" in socket && Number(socket.bytesWritten) > 0;
    if (code === "ECONNRESET" || !socket.writable || hasBegun) socket.destroy();
    else refuse(socket, statuses.get(code) ?? 400, headers());
  });
}
