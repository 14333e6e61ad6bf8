import { error } from "#lib/content/messages/problems";

/** Problems of retired addresses: redirect sources (`aliases`) and removed pages (`gone.yaml`). */
export const addressRules = {
  addressForm: (path: string, line: number, address: string) =>
    error(
      "address-form",
      path,
      line,
      `«${address}» لا يصلح رابطاً في هذا الموقع. اكتب المسار وحده كما كان يظهر في المتصفح، وأوله شرطة مائلة، مثل /old/address/`,
      `"${address}" cannot be an address of this site. Write the path alone, as browsers showed it, from its first slash: /old/address/.`,
    ),
  addressHost: (path: string, line: number, address: string, fixed: string) =>
    error(
      "address-host",
      path,
      line,
      `الرابط القديم «${address}» مكتوب مع اسم الموقع. اكتب ما بعد الاسم وحده: ${fixed}`,
      `The old address "${address}" names a host. Write only what follows it: ${fixed}`,
    ),
  addressQuery: (path: string, line: number, address: string) =>
    error(
      "address-query",
      path,
      line,
      `في الرابط القديم «${address}» علامة ? أو #، والموقع ملفات لا تتميز روابطها بما بعدهما. احذف هذا الرابط، وحوّل أمثاله في إعدادات الخادم.`,
      `The old address "${address}" has a ? or #; a site of files cannot tell addresses apart by what follows. Remove it, and redirect such addresses in the server's settings.`,
    ),
  addressTwice: (path: string, line: number, address: string) =>
    error(
      "address-twice",
      path,
      line,
      `الرابط «${address}» مكتوب مرتين. احذف إحداهما.`,
      `The address "${address}" stands twice. Remove one.`,
    ),
  aliasOwn: (path: string, line: number, alias: string) =>
    error(
      "alias-own",
      path,
      line,
      `الرابط القديم «${alias}» هو الرابط الحالي نفسه. احذفه من aliases.`,
      `The alias "${alias}" is the present address itself. Remove it from aliases.`,
    ),
  aliasTaken: (path: string, line: number, alias: string, other: string) =>
    error(
      "alias-taken",
      path,
      line,
      `الرابط القديم «${alias}» يخص الملف ${other}، فهو فيه رابط حالي أو رابط قديم. احذفه من aliases هنا.`,
      `The alias "${alias}" belongs to "${other}", where it is an address or an alias. Remove it from aliases here.`,
    ),
  aliasReserved: (path: string, line: number, alias: string) =>
    error(
      "alias-reserved",
      path,
      line,
      `الرابط القديم «${alias}» محجوز لملفات الموقع. احذفه من aliases.`,
      `The alias "${alias}" is reserved for the site's own files. Remove it from aliases.`,
    ),
  aliasHidesPage: (path: string, line: number, alias: string, page: string) =>
    error(
      "alias-hides-page",
      path,
      line,
      `الرابط القديم «${alias}» يحجب صفحة من الموقع رابطها ${page}. احذفه من aliases.`,
      `The alias "${alias}" would hide a page of the site, ${page}. Remove it from aliases.`,
    ),
  aliasGone: (path: string, line: number, alias: string) =>
    error(
      "alias-gone",
      path,
      line,
      `الرابط القديم «${alias}» مكتوب في gone.yaml أيضاً. إن كان يقود إلى هذه الصفحة فاحذفه من gone.yaml، وإلا فاحذفه من aliases.`,
      `The alias "${alias}" is in gone.yaml too. Remove it there if it leads to this page, or else here.`,
    ),
  goneHasPage: (path: string, line: number, address: string, page: string) =>
    error(
      "gone-has-page",
      path,
      line,
      `الرابط «${address}» ما زالت له صفحة (${page}). احذفه من gone.yaml، أو احذف ملف الصفحة.`,
      `The address "${address}" still has a page (${page}). Remove it from gone.yaml, or delete the page's file.`,
    ),
} as const;
