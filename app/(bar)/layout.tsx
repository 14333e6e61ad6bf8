import "../../components/layers.css";
import "../../components/tokens.css";
import "../../components/fonts-text.css";
import "../../components/fallback-fonts.css";
import "../../components/base.css";
import type { ReactNode } from "react";

/** The frame of the breaking bar: a document of its own, as small as it can be. */
export default function BarLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="ar" dir="rtl">
      <body>{children}</body>
    </html>
  );
}
