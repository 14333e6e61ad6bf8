import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ask, connectTo, getRequest } from "./load";
import { residentBytes } from "./process-use";

/** The server that is attacked, and a page that other readers ask for meanwhile. */
export type Target = { port: number; processId: number; page: string };

export type AttackResult = {
  name: string;
  /** Resident memory in bytes: before, and at its highest. */
  memory: { before: number; most: number };
  /** How long other readers waited for the page; in seconds. */
  waits: { median: number; longest: number; answers: number };
  /** How long another reader may wait at most; in seconds. */
  longestAllowed: number;
};

/** Connections that are opened again when the server has closed them. They read nothing that is sent to them. */
class Attackers {
  readonly #port: number;
  readonly #bytes: string;
  readonly #sockets = new Set<Socket>();

  constructor(port: number, bytes: string) {
    this.#port = port;
    this.#bytes = bytes;
  }

  async fill(count: number): Promise<void> {
    const missing = count - this.#sockets.size;
    await Promise.all(Array.from({ length: missing }, () => this.#open()));
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async #open(): Promise<void> {
    const socket = await connectTo(this.#port);
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.pause();
    if (this.#bytes !== "") socket.write(this.#bytes);
    // A paused socket is not told that the other side has closed it.
    socket.once("end", () => socket.destroy());
  }
}

export type Attack = { name: string; connections: number; bytes: string; longestAllowed: number };

/** Between two requests of the other reader, in milliseconds. */
const every = 50;
/** After this, attackers whose connection was closed open another one; in milliseconds. */
const reopenEvery = 1000;

/** Attacks a server for some seconds, while another reader asks for a page again and again. */
export async function attack(
  { port, processId, page }: Target,
  { name, connections, bytes, longestAllowed }: Attack,
  seconds: number,
): Promise<AttackResult> {
  const request = getRequest(page, { "Accept-Encoding": "br" });
  await ask(port, request);
  const before = residentBytes(processId);
  const attackers = new Attackers(port, bytes);
  await attackers.fill(connections);
  const waits: number[] = [];
  let most = before;
  const end = performance.now() + seconds * 1000;
  let reopened = performance.now();
  while (performance.now() < end) {
    const start = performance.now();
    await ask(port, request);
    waits.push((performance.now() - start) / 1000);
    most = Math.max(most, residentBytes(processId));
    if (performance.now() - reopened > reopenEvery) {
      await attackers.fill(connections);
      reopened = performance.now();
    }
    await sleep(every);
  }
  attackers.close();
  waits.sort((a, b) => a - b);
  const median = waits[waits.length >> 1] ?? Number.NaN;
  return {
    name,
    memory: { before, most },
    waits: { median, longest: waits.at(-1) ?? Number.NaN, answers: waits.length },
    longestAllowed,
  };
}

/** The attacks: floods of requests for a large file, and connections that never finish a request. */
export function attacksOn(feed: string): Attack[] {
  const plain = getRequest(feed);
  const compressed = getRequest(feed, { "Accept-Encoding": "br" });
  const flood = { connections: 20, longestAllowed: 1 };
  const silent = { connections: 1000, longestAllowed: 0.3 };
  return [
    { ...flood, name: "20 connections, 500 requests each, nothing read", bytes: plain.repeat(500) },
    { ...flood, name: "the same, compressed", bytes: compressed.repeat(500) },
    { ...flood, name: "20 connections, 100 requests each, nothing read", bytes: plain.repeat(100) },
    { ...silent, name: "1,000 connections with the first byte of a request", bytes: "G" },
    { ...silent, name: "1,000 idle connections", bytes: "" },
  ];
}
