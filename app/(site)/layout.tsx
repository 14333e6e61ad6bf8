import type { ReactNode } from "react";
import { Document } from "#components/layout/document";

/** The document of every page for readers; what stands around its content is the page's own, as it names its section. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
