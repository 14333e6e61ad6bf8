import { test } from "vitest";
import { killRounds, prepareKills } from "./kills";

// Fifty of them, in a larger site: `npm run test:endurance`.
test("a build killed at any of 4 moments leaves a whole site, and the next one finishes its work", async () => {
  await killRounds(await prepareKills("few-kills", 40), 4);
}, 900_000);
