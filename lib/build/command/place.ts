import { createServer, type Server } from "node:net";
import type { Language } from "#lib/build/command/language";
import { UsageError } from "#lib/build/command/usage-error";

/** Where a server listens. */
export type Place = { host: string; port: number };

const wrongPort = {
  ar: (port: string) => `قيمة PORT هي «${port}»، فاكتب رقماً من 1 إلى 65535، مثل PORT=3001`,
  en: (port: string) => `PORT is "${port}"; write a number from 1 to 65535, such as PORT=3001.`,
};

/** Reads `PORT` and `HOST`. Port 0 is any free port. @throws {UsageError} when `PORT` is no port. */
export function readPlace(variables: NodeJS.ProcessEnv, language: Language): Place {
  const written = variables.PORT || "3000";
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(wrongPort[language](written));
  return { host: variables.HOST || "127.0.0.1", port };
}

/** Starts to listen. Returns the port. @throws the error of the system, such as that of a port in use. */
export async function listen(server: Server, { host, port }: Place): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

/** @throws the error of the system if a server could not listen there. */
export async function assertFree(place: Place): Promise<void> {
  const server = createServer();
  await listen(server, place);
  await new Promise((resolve) => server.close(resolve));
}
