import { backgroundColours } from "#lib/config/background-colour";
import type { Site } from "#lib/config/site";
import { urls } from "#lib/config/urls";

const sizes = [192, 512] as const;

/**
 * What a phone needs to keep the site on its home screen (W3C, Web Application Manifest). `minimal-ui` leaves the ways
 * back and anew, which pages without a script cannot offer themselves.
 */
export function webManifest(site: Site): string {
  const icon = (src: string, size: number, purpose: "any" | "maskable") => ({
    src,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const manifest = {
    id: urls.home,
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: "ar",
    dir: "rtl",
    start_url: urls.home,
    scope: urls.home,
    display: "minimal-ui",
    background_color: backgroundColours.light,
    theme_color: backgroundColours.light,
    categories: ["news"],
    icons: [
      ...sizes.map((size) => icon(urls.squareIcon(size), size, "any")),
      ...sizes.map((size) => icon(urls.maskableIcon(size), size, "maskable")),
    ],
  };
  return `${JSON.stringify(manifest)}\n`;
}
