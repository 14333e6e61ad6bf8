import type { RequestListener } from "node:http";
import type { Socket } from "node:net";
import type { Exchange } from "#lib/server/send";

/** The most requests of one connection that may wait. Browsers send the next request after the response. */
const mostWaiting = 100;

/**
 * Returns a listener that answers one request of a connection at a time. A client may send many requests before it reads
 * anything (pipelining; RFC 9112, 9.3.2); the responses to all of them would otherwise lie in memory. A connection with too
 * many waiting requests is ended.
 */
export function inTurn(answer: (exchange: Exchange) => void): RequestListener {
  const waiting = new WeakMap<Socket, Exchange[]>();

  function begin(exchange: Exchange): void {
    const { socket } = exchange.request;
    exchange.response.once("close", () => {
      const next = waiting.get(socket)?.shift();
      if (next === undefined) waiting.delete(socket);
      else if (!socket.destroyed) begin(next);
    });
    answer(exchange);
  }

  return (request, response) => {
    const { socket } = request;
    const others = waiting.get(socket);
    if (others === undefined) {
      waiting.set(socket, []);
      begin({ request, response });
    } else if (others.length < mostWaiting) others.push({ request, response });
    else socket.destroy();
  };
}
