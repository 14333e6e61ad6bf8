import type { Picture as PictureView } from "#lib/views";

type Props = {
  picture: PictureView;
  /** The widths at which the layout shows it, as the `sizes` attribute wants them. */
  sizes: string;
  /** The picture that the reader sees first is fetched at once; the others wait until they come near. */
  isFirst: boolean;
  /** Beside a headline that says as much, a picture stays silent. */
  isDecoration?: boolean;
};

/** A picture in the encodings and widths that were made of it, with room reserved while it loads. */
export function Picture({ picture, sizes, isFirst, isDecoration = false }: Props) {
  return (
    <picture>
      {picture.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        src={picture.src}
        alt={isDecoration ? "" : picture.alt}
        width={picture.width}
        height={picture.height}
        loading={isFirst ? "eager" : "lazy"}
        decoding="async"
        {...(isFirst && { fetchPriority: "high" as const })}
      />
    </picture>
  );
}
