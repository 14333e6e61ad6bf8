import type { Server } from "node:http";

/** How long open requests may go on after the server was told to stop; in milliseconds. */
const grace = 10_000;
/** How often connections are looked at that have become idle since; in milliseconds. */
const interval = 100;

/** Takes no more connections, lets open requests end, and cuts them off if they take too long. */
export function stopServer(server: Server): void {
  const looking = setInterval(() => server.closeIdleConnections(), interval).unref();
  const ending = setTimeout(() => server.closeAllConnections(), grace).unref();
  server.close(() => {
    clearInterval(looking);
    clearTimeout(ending);
  });
}
