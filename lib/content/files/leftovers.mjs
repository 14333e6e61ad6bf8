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
  /^(?:desktop|picasa)\.ini$/i,
  /^(?:autorun\.inf|zbthumbnail\.info|indexervolumeguid|wpsettings\.dat)$/i,
  /^Icon\r?$/,
  // Shortcuts, and what Windows and storage devices store beside a file under its name.
  /\.(?:lnk|url|webloc|desktop)$/i,
  /:(?:Zone\.Identifier|com\.[\w.-]+|AFP_\w+)(?::\$DATA)?$/i,
  /@Syno(?:EAStream|Resource)$/,
  // Merges, patches, backups, automatic saves, locks and partial downloads.
  /\.(?:orig|rej|bak|bkp?|backup|old|save(?:\.\d+)?|autosave|wbk|asd|tmp|temp|lck|lock|sw[a-z])$/i,
  /\.(?:part|partial|filepart|crdownload|opdownload|download|aria2|!ut)$/i,
  // Editors write to such a file first and then rename it: `x.md.tmp.1234`, `x.md.1700000000`, `x.md___jb_tmp___`.
  /\.(?:md|ya?ml|jpe?g|png|webp)(?:\.tmp)?(?:\.[\da-f]{4,})+$/i,
  /___jb_(?:tmp|old)___$/,
  // The settings of photo editors beside a picture, and scripts that a system wrote.
  /\.(?:xmp|aae|thm|pp3|dop)$/i,
  /^nohup\.out$/,
];

/** Folders that systems and storage devices leave behind. */
const systemFolders = new RegExp(
  `^(?:${[
    String.raw`\..*|.*~|__MACOSX|System Volume Information|lost\+found|found\.\d{3}`,
    String.raw`@eaDir|@tmp|@Recycle|@Recently-Snapshot|#recycle|#snapshot|\$RECYCLE\.BIN|RECYCLER`,
    "Network Trash Folder|Temporary Items|TheVolumeSettingsFolder|_gsdata_",
  ].join("|")})$`,
  "i",
);

/** Names that programs give to the second version of a file after conflicting changes. */
const conflicted = [
  // Dropbox, Nextcloud, Google Drive, Box.
  /\([^)]*(?:conflict|متعارض)[^)]*\)/i,
  /\[conflict[^\]]*\]/i,
  /[ _-]conflict-?\d{8}/i,
  // Syncthing, Resilio, git-annex.
  /\.sync-conflict-\d{8}-\d{6}/,
  /\.conflict\d*(?=\.|$)/i,
  /\.variant-[\da-f]{4}(?=\.|$)/,
  // `git mergetool`.
  /_(?:BASE|LOCAL|REMOTE|BACKUP)_\d+\.[a-z]+$/,
];

/** Names that file managers give to a copy. The name without the match is the name of the original. */
const copied = [
  / ?\(\d+\)(?=\.[a-z]+$)/i,
  / - (?:copy|copie|نسخة)(?: ?\(\d+\))?(?=\.[a-z]+$)/i,
  / (?:copy|copie|نسخة)(?: \d+)?(?=\.[a-z]+$)/i,
  / \((?:(?:another |\d+(?:st|nd|rd|th) )?copy|(?:une autre )?copie|نسخة(?: أخرى)?)(?: \d+)?\)(?=\.[a-z]+$)/i,
  /^copy(?: \(\d+\))? of /i,
  /^copie(?: \(\d+\))? de /i,
  /^نسخة (?:\(\d+\) )?(?:من )?/,
  // iCloud; OneDrive adds the name of the computer.
  / \d+(?=\.[a-z]+$)/i,
  /-(?:DESKTOP|LAPTOP|WIN|PC)-[A-Z0-9]+(?=\.[a-z]+$)/,
];

/** Text files only: a copy of a picture does no harm. */
const isText = /\.(?:md|markdown|ya?ml)$/i;

/** Most names of a publication. One test instead of many keeps the walk fast. */
const plain = /^[^.~#]+\.(?:md|jpe?g|png|webp)$/;

/** A cheap test: every name of a copy matches it. */
const odd = /[ ([_]|conflict|\.variant-|-(?:DESKTOP|LAPTOP|WIN|PC)-/i;

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
