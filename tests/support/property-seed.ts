import { randomInt } from "node:crypto";
import fc from "fast-check";

/** The seed of all properties in `npm test`: whether a test fails must not depend on luck. */
const fixedSeed = 20161201;

function freshSeed(): number {
  const seed = Number(process.env.PROPERTY_SEED ?? randomInt(2 ** 31));
  process.stdout.write(
    `The seed of these properties is ${seed}. PROPERTY_SEED=${seed} tries the same cases again.\n`,
  );
  return seed;
}

fc.configureGlobal({ seed: process.env.PROPERTY_RUNS === undefined ? fixedSeed : freshSeed() });
