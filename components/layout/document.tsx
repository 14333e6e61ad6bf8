import "../styles/layers.css";
import "../styles/tokens.css";
import "../styles/fonts-text.css";
import "../styles/fonts-head.css";
import "../styles/fallback-fonts.css";
import "../styles/base.css";
import type { ReactNode } from "react";

/** The HTML document around a page, with language, direction and fonts. */
export function Document({ children }: { children: ReactNode }) {
  return (
    <html lang="ar" dir="rtl">
      <body>{children}</body>
    </html>
  );
}
