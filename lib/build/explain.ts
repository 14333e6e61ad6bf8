import type { Plan, PlannedPage } from "#lib/build/plan/plan";
import { fileOfAddress } from "#lib/config/urls";

function reason(plan: Plan, page: PlannedPage): string {
  const published = plan.published.fingerprintOf(page.file);
  if (!plan.stale.includes(page)) return `kept: nothing it shows has changed (${page.fingerprint})`;
  if (published === undefined) return "rendered: it was not on the site yet";
  if (published === page.fingerprint) return "rendered: --full makes every page anew";
  const others = plan.total - plan.stale.length;
  const cause =
    others === 0
      ? "the engine, the site's settings or its sections have changed, and with them every page"
      : "what it shows has changed";
  return `rendered: ${cause} (${published} → ${page.fingerprint})`;
}

/** Says why the page at an address was rendered or kept, and what it shows. */
export function explain({ plan }: { plan: Plan }, address: string): string {
  const decoded = decodeURI(address).normalize("NFC");
  const page = plan.pages.find((one) => one.address === decoded || one.address === `${decoded}/`);
  if (page === undefined) {
    const isGone = plan.gone.includes(fileOfAddress(decoded));
    return `${decoded}: ${isGone ? "removed: nothing asks for it any more" : "no such page in this publication"}`;
  }
  return `${page.address} (${page.kind}): ${reason(plan, page)}\n${JSON.stringify(page.data(), null, 2)}`;
}
