import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { assertFree, listen, readPlace } from "#lib/build/command/place";

const place = { host: "127.0.0.1", port: 0 };

test("PORT and HOST have defaults", () => {
  expect(readPlace({ NODE_ENV: "test" }, "ar")).toEqual({ host: "127.0.0.1", port: 3000 });
  expect(readPlace({ NODE_ENV: "test", PORT: "80", HOST: "::1" }, "ar")).toEqual({ host: "::1", port: 80 });
});

test.each(["abc", "99999", "-1", "3000.5", "٣٠٠٠", " "])("PORT=%j is no port", (port) => {
  expect(() => readPlace({ NODE_ENV: "test", PORT: port }, "ar")).toThrow(`«${port}»`);
  expect(() => readPlace({ NODE_ENV: "test", PORT: port }, "en")).toThrow("from 1 to 65535");
});

test("a port in use is refused with the error of the system", async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  const port = await listen(server, place);
  await expect(listen(createServer(), { ...place, port })).rejects.toMatchObject({
    code: "EADDRINUSE",
    port,
  });
  await expect(assertFree({ ...place, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await expect(assertFree(place)).resolves.toBeUndefined();
});
