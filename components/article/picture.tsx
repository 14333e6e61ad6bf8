import { motionAllowed } from "#lib/config/motion";
import type { Picture as PictureView } from "#lib/view-models/pages";

type Props = {
  picture: PictureView;
  /** The value of the `sizes` attribute: the widths at which the layout shows the picture. */
  sizes: string;
  /** The width in pixels of the largest candidate to offer; all are offered by default. */
  most?: number | undefined;
  /**
   * True for the picture in the first view: it is fetched with high priority and painted with the text. Other pictures load
   * lazily.
   */
  isFirst: boolean;
  /** True if the headline beside the picture says the same: the picture then has an empty `alt`. */
  isDecoration?: boolean;
  /** True where a moving picture moves, unless the reader has asked for less motion. */
  moves?: boolean;
};

/** Returns the candidates of a `srcset` up to a width, at least the first. */
function upTo(most: number, srcset: string): string {
  const candidates = srcset.split(", ");
  const widthOf = (candidate: string) => Number.parseInt(candidate.slice(candidate.lastIndexOf(" ")), 10);
  return candidates.filter((candidate, index) => index === 0 || widthOf(candidate) <= most).join(", ");
}

/** A picture in all its encodings and widths. `width` and `height` reserve its space while it loads. */
export function Picture({
  picture,
  sizes,
  most = Number.POSITIVE_INFINITY,
  isFirst,
  isDecoration = false,
  moves = false,
}: Props) {
  return (
    <picture>
      {moves && picture.animation !== undefined && (
        <source media={motionAllowed} type="image/webp" srcSet={picture.animation} />
      )}
      {picture.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={upTo(most, srcset)} sizes={sizes} />
      ))}
      <img
        src={picture.src}
        alt={isDecoration ? "" : picture.alt}
        width={picture.width}
        height={picture.height}
        loading={isFirst ? "eager" : "lazy"}
        decoding={isFirst ? "sync" : "async"}
        {...(isFirst && { fetchPriority: "high" as const })}
      />
    </picture>
  );
}
