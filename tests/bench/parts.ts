import { runCommand } from "#lib/build/command/command";
import { english } from "#lib/build/command/language";
import type { Options, Values } from "#lib/build/command/options";
import { deskBench } from "./desk";
import { benchLighthouse, lighthouseOptions } from "./lighthouse";
import { benchPublish, publishOptions } from "./publish";
import { benchSearch, searchOptions } from "./search/search";
import { benchHosts, hostsOptions } from "./server/hosts";
import { benchServer, serverOptions } from "./server/server";
import { benchTwins, twinsOptions } from "./twins";

/** Measures something of the checkout at `root` and reports it; `args` are what follows the part's name. */
export type Part = (root: string, args: readonly string[]) => Promise<number>;

function toPart<T extends Options>(
  name: string,
  summary: string,
  options: T,
  measure: (root: string, values: Values<T>) => Promise<number | undefined>,
): Part {
  return (root, args) =>
    runCommand(
      {
        usage: english(`npm run bench -- ${name} [OPTIONS]`),
        summary: english(summary),
        options,
        defaultLanguage: "en",
        run: ({ values }) => measure(root, values),
      },
      args,
    );
}

/** What `npm run bench -- NAME` can measure. A new part is a function and a line here. */
export const parts: Readonly<Record<string, Part>> = {
  publish: toPart(
    "publish",
    "Measures publishing, beside Hugo, Eleventy and Astro.",
    publishOptions,
    async (root, values) => {
      await benchPublish(root, values);
      return 0;
    },
  ),
  lighthouse: toPart(
    "lighthouse",
    "Runs Lighthouse on pages of the site.",
    lighthouseOptions,
    benchLighthouse,
  ),
  search: toPart(
    "search",
    "Measures the search, beside Pagefind and MiniSearch.",
    searchOptions,
    async (root, values) => {
      await benchSearch(root, values);
      return 0;
    },
  ),
  server: toPart(
    "server",
    "Measures the server under attack, and beside nginx and Next.",
    serverOptions,
    benchServer,
  ),
  hosts: toPart(
    "hosts",
    "Measures nginx with the files that are made for it, beside a bare nginx.",
    hostsOptions,
    benchHosts,
  ),
  twins: toPart("twins", "Measures making compressed twins of a site.", twinsOptions, benchTwins),
  desk: toPart("desk", "Measures how long the checks of an archive take.", {}, async () => {
    const { articles, desk, parsing, ratio, limit } = deskBench(10_000);
    console.log(
      `${articles} articles: desk ${desk.toFixed(0)} ms, parsing ${parsing.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (limit ${limit})`,
    );
    return 0;
  }),
};

export const defaultPart = "publish";
