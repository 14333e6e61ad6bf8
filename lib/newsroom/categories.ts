import type { Snapshot } from "#lib/articles";
import type { Section } from "#lib/view-models/pages";

/** Returns all categories in the order of the masthead. */
export function getSections(snapshot: Snapshot): Section[] {
  return [...snapshot.sectionById.values()];
}

/**
 * Returns a category by its id.
 *
 * @throws {Error} if no category has the id. Validation of the publication reports such articles first.
 */
export function getSection(snapshot: Snapshot, id: string): Section {
  const section = snapshot.sectionById.get(id);
  if (section === undefined) throw new Error(`No category "${id}": read the publication with its checks.`);
  return section;
}
