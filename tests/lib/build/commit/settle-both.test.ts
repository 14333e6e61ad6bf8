import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { settleAll, settleBoth } from "#lib/build/commit/settle-both";

test("both tasks run at the same time", async () => {
  expect(await settleBoth(Promise.resolve(1), sleep(5, "b"))).toEqual([1, "b"]);
});

test.each([
  ["one", 0, 20],
  ["the other", 20, 0],
])("when a task fails (%s), both have ended before the error is thrown", async (_, first, second) => {
  let ended = 0;
  const task = async (after: number, fails: boolean) => {
    await sleep(after);
    ended++;
    if (fails) throw new Error("failed");
  };
  await expect(settleBoth(task(first, first === 0), task(second, second === 0))).rejects.toThrow("failed");
  expect(ended).toBe(2);
});

test("any number of tasks is waited for as well", async () => {
  let ended = 0;
  const task = async (fails: boolean) => {
    await sleep(fails ? 1 : 10);
    ended++;
    if (fails) throw new Error("failed");
    return ended;
  };
  await expect(settleAll([task(true), task(false), task(false)])).rejects.toThrow("failed");
  expect(ended).toBe(3);
  expect(await settleAll([])).toEqual([]);
});
