import type { Language } from "#lib/build/command/language";
import type { Plan, PlannedPage } from "#lib/build/plan/plan";
import { unknownHash } from "#lib/build/state/manifest-section";
import { editorStrings } from "#lib/config/strings";
import { fileOfAddress } from "#lib/config/urls";

type ExplainedPage = Pick<PlannedPage, "address" | "file" | "contentHash"> & {
  kind: string;
  data: () => unknown;
};

/** What {@link explain} reads of a plan. */
type Explained = Pick<Plan, "total" | "removed"> & {
  pages: readonly ExplainedPage[];
  stale: readonly ExplainedPage[];
  published: Pick<Plan["published"], "contentHashOf">;
};

function reason(plan: Explained, page: ExplainedPage, language: Language): string {
  const words = editorStrings[language].explained;
  const published = plan.published.contentHashOf(page.file);
  if (!plan.stale.includes(page)) return words.kept(page.contentHash);
  if (published === undefined) return words.isNew;
  if (published === unknownHash) return words.wasDamaged;
  if (published === page.contentHash) return words.isFull;
  const others = plan.total - plan.stale.length;
  return others === 0 ? words.all(published, page.contentHash) : words.data(published, page.contentHash);
}

/** Why the page at an address was rendered or kept, and the data it shows as JSON. For `--explain`. */
export function explain({ plan }: { plan: Explained }, address: string, language: Language): string {
  const decoded = decodeURI(address).normalize("NFC");
  const page = plan.pages.find((one) => one.address === decoded || one.address === `${decoded}/`);
  if (page === undefined) {
    const isRemoved = plan.removed.includes(fileOfAddress(decoded));
    const { removed, missing } = editorStrings[language].explained;
    return `${decoded}: ${isRemoved ? removed : missing}`;
  }
  return `${page.address} (${page.kind}): ${reason(plan, page, language)}\n${JSON.stringify(page.data(), null, 2)}`;
}
