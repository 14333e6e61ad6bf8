import "./layers.css";
import "./tokens.css";
import "./fonts-text.css";
import "./fonts-head.css";
import "./fallback-fonts.css";
import "./base.css";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { firstFonts } from "./first-fonts";

/** The document around a page: its language, its direction, its faces. */
export function Document({ children }: { children: ReactNode }) {
  for (const face of firstFonts) preload(face, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang="ar" dir="rtl">
      <body>{children}</body>
    </html>
  );
}
