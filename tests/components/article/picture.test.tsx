// @vitest-environment jsdom
import { render } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { Figure } from "#components/article/figure";
import { Picture } from "#components/article/picture";
import type { Picture as PictureView } from "#lib/view-models/pages";

const still: PictureView = {
  src: "/media/abc-800.jpg",
  sources: [{ type: "image/avif", srcset: "/media/abc-400.avif 400w" }],
  width: 800,
  height: 600,
  alt: "رافعة",
};
const moving = { ...still, animation: "/media/abc-680-moving.webp" };

/** The `media` attributes of the sources of what is rendered. */
function mediaOf(element: React.ReactElement): (string | null)[] {
  const { container } = render(element);
  return [...container.querySelectorAll("picture > source")].map((source) => source.getAttribute("media"));
}

describe("a moving picture", () => {
  test("moves at the head of an article, for readers who have not asked for less motion", () => {
    expect(mediaOf(<Figure picture={moving} />)).toEqual(["(prefers-reduced-motion: no-preference)", null]);
  });

  test("is still beside a headline, where many would move at once", () => {
    expect(mediaOf(<Picture picture={moving} sizes="7rem" isFirst={false} />)).toEqual([null]);
  });
});

test("a picture that does not move has no such source", () => {
  expect(mediaOf(<Figure picture={still} />)).toEqual([null]);
});
