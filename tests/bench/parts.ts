import { deskBench } from "./desk";
import { benchLighthouse } from "./lighthouse";
import { benchPublish } from "./publish";

/** Measures something of the checkout at `root` and reports it; `args` are what follows the part's name. */
export type Part = (root: string, args: readonly string[]) => Promise<void>;

/** What `npm run bench -- NAME` can measure. A new part is a function and a line here. */
export const parts: Readonly<Record<string, Part>> = {
  publish: benchPublish,
  lighthouse: benchLighthouse,
  desk: async () => {
    const { articles, desk, parsing, ratio, limit } = deskBench(10_000);
    console.log(
      `${articles} articles: desk ${desk.toFixed(0)} ms, parsing ${parsing.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (limit ${limit})`,
    );
  },
};

export const defaultPart = "publish";
