/** One address of every kind of page of the sample publication. */
export const kinds = {
  home: "/",
  article: "/articles/2016/12/ankara-talks/",
  "article with footnotes and a table": "/articles/2023/02/measuring-earthquakes/",
  "article with an Arabic address": "/articles/2019/12/قواعد-الهمزة/",
  archive: "/articles/",
  year: "/articles/2016/",
  month: "/articles/2016/12/",
  category: "/categories/science/",
  tag: "/tags/سوريا/",
  author: "/authors/editorial-team/",
  breaking: "/breaking/",
  corrections: "/corrections/",
  about: "/about/",
  policy: "/editorial-policy/",
  "not found": "/no/such/page/",
} as const;

/** The second publication of the tests: many articles, several breaking items. */
export const manyKinds = {
  "front of a long list": "/categories/politics/",
  "numbered page": "/categories/politics/1/",
} as const;

/** Where the second publication is served. */
export const manyBase = process.env.MANY_BASE ?? "http://127.0.0.1:4174";

export const ticker = "/breaking/ticker/";
