import { firstFonts } from "./first-fonts";

/** Asks for the faces of the first view before the style sheet is read; React puts the links into the head. */
export function FontPreloads() {
  return firstFonts.map((href) => (
    <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
  ));
}
