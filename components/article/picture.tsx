import type { Picture as PictureView } from "#lib/view-models/pages";

type Props = {
  picture: PictureView;
  /** The widths at which the layout shows it, as the `sizes` attribute wants them. */
  sizes: string;
  /** Pixels across of the largest candidate that such a place can want; all of them, where it is missing. */
  most?: number | undefined;
  /**
   * The picture that the reader sees first is fetched at once, and painted with the words if it is there by then; the
   * others wait until they come near.
   */
  isFirst: boolean;
  /** Beside a headline that says as much, a picture stays silent. */
  isDecoration?: boolean;
};

/** The candidates of a `srcset` up to a width; at least the smallest. */
function upTo(most: number, srcset: string): string {
  const candidates = srcset.split(", ");
  const widthOf = (candidate: string) => Number.parseInt(candidate.slice(candidate.lastIndexOf(" ")), 10);
  return candidates.filter((one, index) => index === 0 || widthOf(one) <= most).join(", ");
}

/** A picture in the encodings and widths that were made of it, with room reserved while it loads. */
export function Picture({
  picture,
  sizes,
  most = Number.POSITIVE_INFINITY,
  isFirst,
  isDecoration = false,
}: Props) {
  return (
    <picture>
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
