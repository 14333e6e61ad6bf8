import type { ReactNode } from "react";
import { Document } from "#components/layout/document";
import { BrandStyle, isNext } from "../brand-style";

/** The document of every page. Each page renders its own `PageShell`, since that shows the page's section. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      {isNext && <BrandStyle />}
      {children}
    </Document>
  );
}
