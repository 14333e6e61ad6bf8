import type { Plan, PlannedPage } from "#lib/build/plan/plan";
import { unknownHash } from "#lib/build/state/manifest-section";
import { fileOfAddress } from "#lib/config/urls";

function reason(plan: Plan, page: PlannedPage): string {
  const published = plan.published.contentHashOf(page.file);
  if (!plan.stale.includes(page)) return `kept: the data it shows has not changed (${page.contentHash})`;
  if (published === undefined) return "rendered: the site did not have it yet";
  if (published === unknownHash) return "rendered: its file was missing or not the one that was published";
  if (published === page.contentHash) return "rendered: --full renders every page";
  const others = plan.total - plan.stale.length;
  const cause =
    others === 0
      ? "the engine, the site's settings or its navigation have changed, so every page has"
      : "the data it shows has changed";
  return `rendered: ${cause} (${published} → ${page.contentHash})`;
}

/** Why the page at an address was rendered or kept, and the data it shows as JSON. For `--explain`. */
export function explain({ plan }: { plan: Plan }, address: string): string {
  const decoded = decodeURI(address).normalize("NFC");
  const page = plan.pages.find((one) => one.address === decoded || one.address === `${decoded}/`);
  if (page === undefined) {
    const isRemoved = plan.removed.includes(fileOfAddress(decoded));
    return `${decoded}: ${isRemoved ? "removed: it is no longer part of the site" : "no such page in this publication"}`;
  }
  return `${page.address} (${page.kind}): ${reason(plan, page)}\n${JSON.stringify(page.data(), null, 2)}`;
}
