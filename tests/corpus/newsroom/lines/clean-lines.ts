import { culture } from "./culture";
import { economy } from "./economy";
import { languages } from "./languages";
import { politics } from "./politics";
import { science } from "./science";
import { service } from "./service";
import { sport } from "./sport";

/** Lines of news as they should stand, in which a rule could be wrong. */
export const cleanLines: readonly string[] = [
  ...politics,
  ...economy,
  ...sport,
  ...science,
  ...culture,
  ...service,
  ...languages,
];
