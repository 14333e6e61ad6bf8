import { rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stopServer } from "#lib/server/stop";
import { longText, type RunningSite, startSite } from "./published-site";

let site: RunningSite;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.close());

const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`;

function connectTo(bytes: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(site.port, "127.0.0.1", () => {
      socket.write(bytes);
      resolve(socket);
    });
    socket.once("error", reject);
  });
}

describe("a client that sends many requests at once", () => {
  test("gets the responses in order", async () => {
    const targets = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? "/" : `/nowhere-${index}/`));
    const last = "GET /feed.xml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    const text = await site.sendRaw(targets.map(get).join("") + last);
    const statuses = [...text.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status);
    expect(statuses).toEqual([...targets.map((target) => (target === "/" ? "200" : "404")), "200"]);
    expect(text.endsWith("<feed/>")).toBe(true);
  });

  test("has one response made at a time", async () => {
    let open = 0;
    let most = 0;
    site.server.prependListener("request", (_request, response) => {
      const { writeHead } = response;
      response.writeHead = ((...all: Parameters<typeof writeHead>) => {
        open += 1;
        most = Math.max(most, open);
        // Before the server's own listener, which begins the next response.
        response.prependOnceListener("close", () => {
          open -= 1;
        });
        return writeHead.apply(response, all);
      }) as typeof writeHead;
    });
    const target = "/articles/2016/12/ankara-talks/";
    const last = `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    const text = await site.sendRaw(get(target).repeat(20) + last);
    expect(text.split(Buffer.from(longText).toString("latin1"))).toHaveLength(22);
    expect(most).toBe(1);
  });

  test("is disconnected beyond a hundred that wait, and others are served", async () => {
    const socket = await connectTo(get("/articles/2016/12/ankara-talks/").repeat(500));
    socket.pause();
    const isClosed = () =>
      new Promise<boolean>((resolve) => site.server.getConnections((_, count) => resolve(count === 0)));
    await vi.waitFor(async () => expect(await isClosed()).toBe(true), 5_000);
    expect((await site.request("/")).status).toBe(200);
    socket.destroy();
  });
});

describe("an answer to what is no good request", () => {
  test.each([
    ["no HTTP", "\u0016\u0003\u0001 not HTTP\r\n\r\n", 400],
    ["a request without a host", "GET / HTTP/1.1\r\n\r\n", 400],
    ["two lengths", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
    ["too long an address", get(`/${"a".repeat(20_000)}`), 431],
    ["too many headers", `GET / HTTP/1.1\r\nHost: x\r\n${"X-A: b\r\n".repeat(5_000)}\r\n`, 431],
    ["a method that changes something", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 405],
  ])("%s has the headers of all answers, once, and ends the connection", async (_, bytes, status) => {
    const text = await site.sendRaw(bytes);
    const [head = ""] = text.split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    for (const header of [
      "X-Content-Type-Options: nosniff",
      "X-Frame-Options: SAMEORIGIN",
      "Content-Security-Policy: default-src 'none'",
      "Cache-Control: no-store",
      "Connection: close",
    ])
      expect(head.split(header), header).toHaveLength(2);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  test("an unknown Expect header is ignored", async () => {
    const text = await site.sendRaw(
      "GET / HTTP/1.1\r\nHost: x\r\nExpect: 200-ok\r\nConnection: close\r\n\r\n",
    );
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).toContain("X-Content-Type-Options: nosniff");
  });

  test("HTTP/1.0 needs no host", async () => {
    expect(await site.sendRaw("GET / HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 /);
  });
});

test("the health address says whether there is a site", async () => {
  const healthy = await site.request("/healthz");
  expect([healthy.status, healthy.headers["cache-control"]]).toEqual([200, "no-store"]);
  rmSync(path.join(site.folder, "index.html"));
  expect((await site.request("/healthz")).status).toBe(503);
});

test("a server that stops lets open requests end, and takes no new ones", async () => {
  const socket = await connectTo("GET /articles/2016/12/ankara-talks/ HTTP/1.1\r\nHost: x\r\n");
  await wait(50);
  let text = "";
  socket.on("data", (part) => {
    text += part.toString("latin1");
  });
  const ended = new Promise((resolve) => socket.once("close", resolve));
  const closed = new Promise((resolve) => site.server.once("close", resolve));
  stopServer(site.server);
  await expect(connectTo("")).rejects.toThrow();
  socket.write("\r\n");
  await Promise.all([ended, closed]);
  expect(text.endsWith(Buffer.from(longText).toString("latin1"))).toBe(true);
});
