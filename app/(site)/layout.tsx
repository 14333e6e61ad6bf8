import type { Viewport } from "next";
import type { ReactNode } from "react";
import { Document } from "#components/document";
import { viewport as frame } from "#lib/render/metadata";
import { getFrame } from "#lib/render/source";

export const viewport: Viewport = frame;

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { site, shell } = await getFrame();
  return (
    <Document site={site} shell={shell}>
      {children}
    </Document>
  );
}
