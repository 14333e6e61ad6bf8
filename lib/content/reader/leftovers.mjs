/** Files that editors, systems and programs leave behind and nobody means to publish, by their names. */
const leftovers = [
  // Hidden files, backups of Emacs and nano, lock files of office programs.
  /^\./,
  /~$/,
  /^~\$/,
  /^#.*#$/,
  // Vim tries with such a name whether it may write into a folder.
  /^(?:4913|5036|5159)$/,
  // File managers of Windows and macOS; the name of a folder's icon ends in a carriage return.
  /^(?:eh)?thumbs(?:_vista)?\.db$/i,
  /^desktop\.ini$/i,
  /^Icon\r$/,
  // Merges, patches, backups, and files that are half written.
  /\.(?:orig|rej|bak|old|save|tmp|temp|sw[a-z]|part|partial|crdownload|download)$/i,
];

/** Folders that systems and storage devices leave behind. */
const systemFolders =
  /^(?:\..*|.*~|__MACOSX|@eaDir|@tmp|#recycle|\$RECYCLE\.BIN|System Volume Information|lost\+found)$/i;

/** Names that programs give to the other version of a file, when two were changed at once. */
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

/** Names that file managers give to a copy; what is left without the match is the name of the original. */
const copied = [
  / ?\(\d+\)(?=\.[a-z]+$)/i,
  / - (?:copy|نسخة)(?: ?\(\d+\))?(?=\.[a-z]+$)/i,
  / copy(?: \d+)?(?=\.[a-z]+$)/i,
  /^copy(?: \(\d+\))? of /i,
  /^نسخة (?:من )?/,
];

/** Whether somebody may have written a file of this name to be published: no pictures. */
const isText = /\.(?:md|markdown|ya?ml)$/i;

/** Nearly all names of a publication; one look at them is enough. */
const plain = /^[^.~#]+\.(?:md|jpe?g|png|webp)$/;

/** What every name of a copy has in it. */
const odd = /[ ([_]|conflict/;

/** @param {string} name */
export function isLeftover(name) {
  if (plain.test(name)) return false;
  return leftovers.some((pattern) => pattern.test(name));
}

/** @param {string} name */
export function isSystemFolder(name) {
  return systemFolders.test(name);
}

/**
 * Is this the other version of a text, or a copy that lies beside its original? It is no article of its own, but somebody
 * should look at it.
 *
 * @param {string} name
 * @param {ReadonlySet<string>} siblings The names of all files in its folder.
 */
export function isCopy(name, siblings) {
  if (!odd.test(name) || !isText.test(name)) return false;
  if (conflicted.some((pattern) => pattern.test(name))) return true;
  return copied.some((pattern) => pattern.test(name) && siblings.has(name.replace(pattern, "")));
}
