import { parseArgs } from "node:util";
import { printHits } from "../tests/corpus/newsroom/proofreading-hits";

/** `npm run proofread-hits`: prints hits of each proofreading rule, for a person who marks them as right or wrong. */
export async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rule: { type: "string" },
      hits: { type: "string", default: "20" },
      texts: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
    },
  });
  const numbers = [values.hits, values.texts, values.seed].map(Number);
  if (!numbers.every(Number.isSafeInteger)) {
    console.error("Usage: npm run proofread-hits -- [--rule ID] [--hits 20] [--texts 1000] [--seed 1]");
    process.exitCode = 2;
    return;
  }
  const [hits = 20, texts = 1000, seed = 1] = numbers;
  await printHits({ contentFolder: "content", rule: values.rule, hits, texts, seed }, console.log);
}
