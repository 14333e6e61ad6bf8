import "../../components/styles/layers.css";
import "../../components/styles/tokens.css";
import "../../components/styles/fonts-text.css";
import "../../components/styles/fallback-fonts.css";
import "../../components/styles/base.css";
import type { ReactNode } from "react";
import { BrandStyle, isNext } from "../brand-style";

/** The document inside the breaking bar's iframe, with as few styles as possible. */
export default function BarLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="ar" dir="rtl">
      <body>
        {isNext && <BrandStyle />}
        {children}
      </body>
    </html>
  );
}
