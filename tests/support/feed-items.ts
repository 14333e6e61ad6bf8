import type { FeedItem, FeedView } from "#lib/view-models/feeds";

export const aPicture = {
  src: "/media/a-800.jpg",
  sources: [{ type: "image/avif", srcset: "/media/a-400.avif 400w, /media/a-800.avif 800w" }],
  width: 800,
  height: 600,
  alt: "",
};

/** An article in a feed, with every field that there is. */
export const anItem: FeedItem = {
  id: "/articles/2016/12/خبر/",
  url: "/articles/2016/12/خبر/",
  title: 'قال: "5 < 6 & 7"',
  summary: "موجز <b>",
  date: "2016-12-01T21:40:00+02:00",
  updated: "2016-12-03T00:00:00+02:00",
  section: { id: "politics", name: "سياسة" },
  byline: [{ name: "مكتب الميناء", url: "/authors/port/" }, { name: "مكتب المدينة" }],
  source: { name: "وكالة", url: "https://agency.example/?a=1&b=2" },
  tags: ["حلب", "a & b"],
  corrections: [{ at: "2016-12-03T00:00:00+02:00", text: "ورد 5 > 6، والصحيح 5 < 6." }],
  picture: { src: "/media/b-800.jpg", width: 800, height: 600, alt: "رصيف", caption: "شرح", credit: "مكتب" },
  text: { path: "articles/2016/12/خبر.md", hash: "x", pictures: { "a.jpg": aPicture } },
};

export const anItemsPage = "https://example.org/articles/2016/12/%D8%AE%D8%A8%D8%B1/";

/** An item of which only the necessary is known. */
export const aBareItem: FeedItem = {
  id: "/breaking/#20161201T194000Z",
  url: "https://elsewhere.example/?a=1&b=2",
  title: "خبر",
  summary: "خبر",
  date: "2016-12-01T21:40:00+02:00",
  byline: [],
  tags: [],
  corrections: [],
};

export function aFeed(rest: Partial<FeedView> = {}): FeedView {
  return {
    format: "atom",
    id: "/",
    title: "نشرة",
    description: "نشرة للتجربة.",
    url: "/",
    self: "/feed.xml",
    updated: "2016-12-03T00:00:00+02:00",
    items: [],
    ...rest,
  };
}
