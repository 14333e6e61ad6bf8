/** Thrown when a file of the publication has changed since it was read: its page would mix two versions. */
export class ChangedFileError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} was changed while the site was made. Run the command again.`);
    this.name = "ChangedFileError";
    this.path = path;
  }
}

/**
 * Returns the path of the file that has changed, if this is why an error was thrown. The class alone does not tell: the pages
 * are compiled into a bundle of their own, with a copy of it.
 */
export function changedFileOf(error: unknown): string | undefined {
  const isChange = error instanceof Error && error.name === "ChangedFileError";
  return isChange && "path" in error && typeof error.path === "string" ? error.path : undefined;
}
