import type { ReactNode } from "react";
import { Document } from "#components/document";
import { getFrame } from "#lib/render/source";

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { site, shell } = await getFrame();
  return (
    <Document site={site} shell={shell}>
      {children}
    </Document>
  );
}
