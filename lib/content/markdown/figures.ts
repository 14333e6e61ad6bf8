import type { Image, Paragraph, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { motionAllowed } from "#lib/config/motion";
import { isolatedElements } from "#lib/content/markdown/direction";
import type { Picture } from "#lib/view-models/pages";

type Element = {
  type: "element";
  tagName: string;
  properties: Record<string, string | number | string[]>;
  children: Node[];
};
type Node = Element | { type: "text"; value: string };

function element(tagName: string, properties: Element["properties"], children: Node[] = []): Element {
  return { type: "element", tagName, properties, children };
}

/** The displayed widths of pictures in the text (`sizes`): the width of the column, or half of it. */
const alone = "(min-width: 120rem) 39rem, (min-width: 40rem) 35rem, 92vw";
const inGallery = "(min-width: 120rem) 19rem, (min-width: 40rem) 17rem, 92vw";

function figure(picture: Picture, image: Image, sizes: string): Node[] {
  const img = element("img", {
    src: picture.src,
    alt: image.alt ?? "",
    width: picture.width,
    height: picture.height,
    loading: "lazy",
    decoding: "async",
  });
  const { animation } = picture;
  const moving =
    animation === undefined
      ? []
      : [element("source", { media: motionAllowed, type: "image/webp", srcSet: animation })];
  const sources = picture.sources.map(({ type, srcset }) =>
    element("source", { type, srcSet: srcset, sizes }),
  );
  const caption = image.title ? [element("figcaption", {}, isolatedElements(image.title))] : [];
  return [element("picture", {}, [...moving, ...sources, img]), ...caption];
}

/** Returns the pictures of a paragraph that has no other content; undefined for any other paragraph. */
export function onlyImages(paragraph: Paragraph): Image[] | undefined {
  const images = paragraph.children.filter((node) => node.type === "image");
  const rest = paragraph.children.filter((node) => node.type !== "image");
  const blank = rest.every(
    (node) => node.type === "break" || (node.type === "text" && node.value.trim() === ""),
  );
  return images.length > 0 && blank ? images : undefined;
}

/**
 * Turns a paragraph of pictures into a figure, or several into a gallery. The Markdown title is the caption. A picture
 * inside a line of text or a table shows only its fallback file.
 */
export function figures() {
  return (tree: Root, file: VFile) => {
    const { pictures = {} } = file.data;
    const pictureOf = ({ url }: Image) => (Object.hasOwn(pictures, url) ? pictures[url] : undefined);
    visit(tree, "paragraph", (paragraph) => {
      const images = onlyImages(paragraph);
      if (images === undefined) return undefined;
      const sizes = images.length > 1 ? inGallery : alone;
      const made = images.flatMap((image) => {
        const picture = pictureOf(image);
        return picture === undefined ? [] : [element("figure", {}, figure(picture, image, sizes))];
      });
      const [first] = made;
      if (first === undefined) return undefined;
      paragraph.data =
        made.length === 1
          ? { hName: "figure", hChildren: first.children as never }
          : { hName: "div", hProperties: { className: ["gallery"] }, hChildren: made as never };
      return SKIP;
    });
    visit(tree, "image", (image) => {
      const picture = pictureOf(image);
      if (picture === undefined) return;
      const { src, width, height } = picture;
      image.url = src;
      image.data = { hProperties: { width, height, loading: "lazy", decoding: "async" } };
    });
  };
}
