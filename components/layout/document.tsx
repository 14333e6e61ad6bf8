import "../styles/layers.css";
import "../styles/tokens.css";
import "../styles/fonts-text.css";
import "../styles/fonts-head.css";
import "../styles/fallback-fonts.css";
import "../styles/base.css";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { firstFonts } from "../styles/first-fonts";

/** The HTML document around a page, with language, direction and fonts. */
export function Document({ children }: { children: ReactNode }) {
  for (const face of firstFonts) preload(face, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang="ar" dir="rtl">
      <body>{children}</body>
    </html>
  );
}
