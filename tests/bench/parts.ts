import { benchPublish } from "./publish";

/** Measures something of the checkout at `root` and reports it; `args` are what follows the part's name. */
export type Part = (root: string, args: readonly string[]) => Promise<void>;

/** What `npm run bench -- NAME` can measure. A new part is a function and a line here. */
export const parts: Readonly<Record<string, Part>> = {
  publish: benchPublish,
};

export const defaultPart = "publish";
