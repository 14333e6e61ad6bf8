import "./tokens.css";
import "./fonts.css";
import "./fallback-fonts.css";
import "./base.css";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { BreakingBar } from "#components/breaking-bar";
import { SiteFooter } from "#components/site-footer";
import { SiteHeader } from "#components/site-header";
import { contentId, SkipLink } from "#components/skip-link";
import type { Site } from "#lib/site";
import type { Shell } from "#lib/views";
import styles from "./document.module.css";
import { firstFonts } from "./first-fonts";

/** The whole document around a page's content: skip link, masthead, breaking bar, content, footer. */
export function Document({ site, shell, children }: { site: Site; shell: Shell; children: ReactNode }) {
  for (const face of firstFonts) preload(face, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang="ar" dir="rtl">
      <body>
        <SkipLink />
        <SiteHeader name={site.name} sections={shell.sections} />
        <BreakingBar />
        <main id={contentId} className={styles.content}>
          {children}
        </main>
        <SiteFooter name={site.name} description={site.description} shell={shell} />
      </body>
    </html>
  );
}
