import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { settleBoth } from "#lib/build/commit/settle-both";

test("two works are done together", async () => {
  expect(await settleBoth(Promise.resolve(1), sleep(5, "b"))).toEqual([1, "b"]);
});

test.each([
  ["one", 0, 20],
  ["the other", 20, 0],
])("when a work fails (%s) nothing goes on when that is told", async (_, first, second) => {
  let ended = 0;
  const work = async (after: number, fails: boolean) => {
    await sleep(after);
    ended++;
    if (fails) throw new Error("failed");
  };
  await expect(settleBoth(work(first, first === 0), work(second, second === 0))).rejects.toThrow("failed");
  expect(ended).toBe(2);
});
