import { backgroundColour } from "#lib/config/background-colour";
import { onHost, pathOfSite } from "#lib/config/site-path";
import { urls } from "#lib/config/urls";
import type { ShownSite } from "#lib/view-models/pages";

const sizes = [192, 512] as const;

/**
 * Returns the web manifest, with which phones can add the site to the home screen (W3C, Web Application Manifest). `minimal-ui`
 * keeps the browser's back and reload buttons, since pages without a script cannot provide them.
 */
export function webManifest(site: ShownSite): string {
  const sitePath = pathOfSite(site.url);
  const home = onHost(sitePath, urls.home);
  const icon = (src: string, size: number, purpose: "any" | "maskable") => ({
    src: onHost(sitePath, src),
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const paper = site.brand?.paper?.day ?? backgroundColour.light;
  const manifest = {
    id: home,
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: "ar",
    dir: "rtl",
    start_url: home,
    scope: home,
    display: "minimal-ui",
    background_color: paper,
    theme_color: paper,
    categories: ["news"],
    icons: [
      ...sizes.map((size) => icon(urls.squareIcon(size), size, "any")),
      ...sizes.map((size) => icon(urls.maskableIcon(size), size, "maskable")),
    ],
  };
  return `${JSON.stringify(manifest)}\n`;
}
