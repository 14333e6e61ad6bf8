import { isolateRuns } from "#lib/arabic/direction/direction";
import { previewStrings } from "#lib/config/strings";
import type { Problem } from "#lib/content/messages/problems";
import { element, type Xml } from "#lib/feeds/xml";
import type { PreviewProblems } from "#lib/pages/preview/preview-problems";

/** The most problems of other files. A publication that moves its archive may have thousands. */
const mostOthers = 50;
/** Seconds after which the page is loaded again, so that it gives way to the article once its file is right. */
const refreshSeconds = "3";

/** Keeps Latin names, addresses and code inside an Arabic message in their own direction. */
function mixedText(message: string): (Xml | string)[] {
  return isolateRuns(message).map(({ text, isolate }) =>
    isolate === undefined ? text : element("bdi", { dir: isolate }, text),
  );
}

function toItem({ path, line, ar, rule }: Problem): Xml {
  const place = element("code", { dir: "ltr" }, `${path}:${line}`);
  return element(
    "li",
    {},
    element("p", {}, mixedText(ar)),
    element("p", {}, place, " ", element("small", {}, rule)),
  );
}

function list(heading: string, problems: readonly Problem[]): Xml[] {
  if (problems.length === 0) return [];
  return [element("h2", {}, heading), element("ul", {}, problems.map(toItem))];
}

/** Returns the HTML document that the preview shows in place of a page that cannot be made. */
export function problemsPage({ own, others, stopsAll }: PreviewProblems): string {
  const head = element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    element("meta", { "http-equiv": "refresh", content: refreshSeconds }),
    element("title", {}, previewStrings.title),
  );
  const body = element(
    "body",
    {},
    element(
      "main",
      {},
      element("h1", {}, previewStrings.title),
      element("p", {}, stopsAll ? previewStrings.settingsRemedy : previewStrings.remedy),
      list(previewStrings.own, own),
      list(previewStrings.others, others.slice(0, mostOthers)),
    ),
  );
  return `<!doctype html>\n${element("html", { lang: "ar", dir: "rtl" }, head, body).xml}\n`;
}
