import { Picture } from "#components/article/picture";
import { MixedText } from "#components/layout/mixed-text";
import type { Picture as PictureView } from "#lib/view-models/pages";
import styles from "./figure.module.css";

const sizes = "(min-width: 120rem) 72rem, (min-width: 64rem) 56rem, 92vw";

/** An article's lead picture with its caption and credit. */
export function Figure({ picture }: { picture: PictureView }) {
  const { caption, credit } = picture;
  return (
    <figure className={styles.figure}>
      <Picture picture={picture} sizes={sizes} isFirst={true} moves={true} />
      {(caption !== undefined || credit !== undefined) && (
        <figcaption>
          {caption !== undefined && (
            <span>
              <MixedText text={caption} />
            </span>
          )}{" "}
          {credit !== undefined && (
            <small>
              <MixedText text={credit} />
            </small>
          )}
        </figcaption>
      )}
    </figure>
  );
}
