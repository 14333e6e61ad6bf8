import type { Snapshot } from "#lib/articles";
import type { Section } from "#lib/view-models/pages";

/** The categories as pages show them, in the order of the masthead. */
export function getSections(snapshot: Snapshot): Section[] {
  return [...snapshot.sectionById.values()];
}

/**
 * The category of an article.
 *
 * @throws when the id is of no category, which the checker refuses before anything is shown.
 */
export function getSection(snapshot: Snapshot, id: string): Section {
  const section = snapshot.sectionById.get(id);
  if (section === undefined) throw new Error(`No category "${id}": read the publication with its checks.`);
  return section;
}
