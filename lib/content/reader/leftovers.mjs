/** Names of files that editors, operating systems and programs leave behind. They are never published. */
const leftovers = [
  // Hidden files, backups of Emacs and nano, lock files of office programs.
  /^\./,
  /~$/,
  /^~\$/,
  /^#.*#$/,
  // Vim creates such a file to test whether it can write to a folder.
  /^(?:4913|5036|5159)$/,
  // File managers of Windows and macOS; the name of a folder's icon ends in a carriage return.
  /^(?:eh)?thumbs(?:_vista)?\.db$/i,
  /^desktop\.ini$/i,
  /^Icon\r$/,
  // Merges, patches, backups and partial downloads.
  /\.(?:orig|rej|bak|old|save|tmp|temp|sw[a-z]|part|partial|crdownload|download)$/i,
];

/** Folders that systems and storage devices leave behind. */
const systemFolders =
  /^(?:\..*|.*~|__MACOSX|@eaDir|@tmp|#recycle|\$RECYCLE\.BIN|System Volume Information|lost\+found)$/i;

/** Names that programs give to the second version of a file after conflicting changes. */
const conflicted = [
  // Dropbox, Nextcloud, Google Drive, Box.
  /\([^)]*(?:conflict|متعارض)[^)]*\)/i,
  /\[conflict[^\]]*\]/i,
  /[ _-]conflict-?\d{8}/i,
  // Syncthing.
  /\.sync-conflict-\d{8}-\d{6}/,
  // `git mergetool`.
  /_(?:BASE|LOCAL|REMOTE|BACKUP)_\d+\.[a-z]+$/,
];

/** Names that file managers give to a copy. The name without the match is the name of the original. */
const copied = [
  / ?\(\d+\)(?=\.[a-z]+$)/i,
  / - (?:copy|نسخة)(?: ?\(\d+\))?(?=\.[a-z]+$)/i,
  / copy(?: \d+)?(?=\.[a-z]+$)/i,
  /^copy(?: \(\d+\))? of /i,
  /^نسخة (?:من )?/,
];

/** Text files only: a copy of a picture does no harm. */
const isText = /\.(?:md|markdown|ya?ml)$/i;

/** Most names of a publication. One test instead of many keeps the walk fast. */
const plain = /^[^.~#]+\.(?:md|jpe?g|png|webp)$/;

/** A cheap test: every name of a copy matches it. */
const odd = /[ ([_]|conflict/;

/**
 * Returns whether a file with this name is never published.
 *
 * @param {string} name
 */
export function isLeftover(name) {
  if (plain.test(name)) return false;
  return leftovers.some((pattern) => pattern.test(name));
}

/**
 * Returns whether a folder with this name belongs to a system or a storage device.
 *
 * @param {string} name
 */
export function isSystemFolder(name) {
  return systemFolders.test(name);
}

/**
 * Returns whether a file is the second version of a text, or a copy beside its original. Such a file is not published,
 * and an editor is warned of it.
 *
 * @param {string} name
 * @param {ReadonlySet<string>} siblings The names of all files in its folder.
 */
export function isCopy(name, siblings) {
  if (!odd.test(name) || !isText.test(name)) return false;
  if (conflicted.some((pattern) => pattern.test(name))) return true;
  return copied.some((pattern) => pattern.test(name) && siblings.has(name.replace(pattern, "")));
}
