/** Every text of the interface that readers see. Forms of counted nouns are in `lib/arabic/numbers/plural.ts`. */
export const strings = {
  skipToContent: "انتقل إلى المحتوى",
  breaking: "عاجل",
  breakingBar: "شريط الأخبار",
  breakingPage: "الأخبار العاجلة",
  breakingPageDescription: "ما نشرته غرفة الأخبار عاجلاً، الأحدث أولاً.",
  pauseTicker: "إيقاف الحركة",
  home: "الرئيسية",
  sections: "الأقسام",
  moreSections: "القائمة",
  siteMap: "خريطة الموقع",
  breadcrumbs: "مسار الصفحة",
  byline: "بقلم",
  published: "نُشر",
  updated: "آخر تحديث",
  readingTime: "مدة القراءة",
  source: "المصدر",
  tags: "الوسوم",
  share: "شارك المقال",
  shareWith: {
    whatsapp: "واتساب",
    telegram: "تلغرام",
    x: "إكس",
    facebook: "فيسبوك",
    email: "البريد",
  },
  corrections: "تصحيحات",
  correctionsPage: "التصحيحات",
  correctionsPageDescription: "كل خطأ صححناه بعد النشر، ومتى صححناه، وفي أي مقال.",
  noCorrections: "لم ننشر تصحيحاً بعد.",
  correctionIn: "في مقال",
  related: "من أرشيف الموضوع",
  oldArticle: (year: string) => `هذا المقال من أرشيف عام ${year}، وقد تكون معلوماته تغيّرت منذ ذلك الحين.`,
  comments: "التعليقات",
  commentsClosed: "عذراً التعليقات مغلقة",
  latest: "الأحدث",
  newestArticle: "أحدث مقال",
  lead: "الخبر الأول",
  archive: "الأرشيف",
  archiveDescription: "كل ما نشرناه، سنة بعد سنة.",
  archiveOf: (period: string) => `أرشيف ${period}`,
  tag: (name: string) => `وسم: ${name}`,
  tagDescription: (name: string) => `كل ما نشرناه تحت وسم «${name}».`,
  authors: "الكتّاب",
  authorsDescription: "من يكتب هنا، وما كتبه كل منهم.",
  allTags: "كل الوسوم",
  allTagsDescription: "موضوعات الأرشيف من الألف إلى الياء.",
  author: (name: string) => `مقالات ${name}`,
  page: (number: string) => `صفحة ${number}`,
  pagination: "صفحات القائمة",
  farPages: "صفحات أبعد",
  olderPage: "الأقدم",
  newerPage: "الأحدث",
  feed: "خلاصة الأخبار",
  feeds: "الخلاصات",
  followByFeed: "تابع الجديد هنا ببرنامج لقراءة الخلاصات:",
  correctionOf: (title: string) => `تصحيح: ${title}`,
  policies: "عن الصحيفة وسياساتها",
  footnotes: "الهوامش",
  footnoteBack: (number: string) => `العودة إلى موضع الهامش ${number}`,
  table: "جدول",
  empty: "لا شيء هنا بعد.",
  status: {
    draft: "مسودة: لا تُنشر",
    future: "مؤجل: لم يحن وقت نشره",
    expired: "منتهٍ: انقضى وقت نشره",
  },
  search: "بحث",
  searchPage: "البحث",
  searchPageDescription: "ابحث في الأرشيف كله: في عناوين المقالات ونصوصها ووسومها وأسماء كتّابها.",
  searchLabel: "كلمات البحث",
  searchIn: (name: string) => `البحث في ${name}`,
  searchHint:
    "تكفي كلمة أو كلمتان، بأي إملاء وأي صيغة. والعبارة بين «علامتي التنصيص» تُطلب كما هي، والكلمة التي تسبقها علامة الناقص تُستبعد.",
  searchFilters: {
    category: "القسم",
    anyCategory: "كل الأقسام",
    author: "الكاتب",
    anyAuthor: "كل الكتّاب",
    period: "المدة",
    anyPeriod: "كل الأعوام",
    months: "أشهر",
    years: "أعوام",
    sort: "الترتيب",
    byMatch: "الأنسب أولاً",
    byDate: "الأحدث أولاً",
  },
  searchWithoutScript:
    "هذه الصفحة وحدها تحتاج إلى جافاسكربت، وهو موقوف في متصفحك. كل ما نشرناه تصل إليه من الأرشيف والأقسام والوسوم أدناه.",
  browse: "أو تصفّح",
  notFound: "الصفحة غير موجودة",
  notFoundText: "ربما تغيّر الرابط أو كُتب ناقصاً. هذه طرق تعود بك إلى ما تبحث عنه:",
  moved: "انتقلت هذه الصفحة",
  movedTo: "تجدها الآن في رابطها الجديد",
} as const;

/** The texts of the search. They are separate, so that its script contains no other text. */
export const searchStrings = {
  searching: "يجري البحث…",
  slow: "الاتصال بطيء، والبحث ما زال جارياً…",
  nothing: (words: string) => `لا نتائج لما كتبته: ${words}`,
  nothingLimited: "لا نتائج ضمن ما اخترته.",
  nothingToSearch: "اكتب كلمة أو رقماً مما تبحث عنه.",
  atLeast: (count: string) => `${count} على الأقل`,
  some: (count: string) => `لا مقال يجمع هذه الكلمات كلها، وهذه مقالات فيها بعضها (${count})`,
  onlyNear: "لم يرد ما كتبته في أي مقال، وهذه أقرب النتائج إليه.",
  nearResults: "نتائج قريبة",
  didYouMean: "ربما تقصد:",
  advice: "جرّب كلمات أقل، أو كتابة أخرى للاسم، أو تصفّح الأقسام والأرشيف والوسوم أدناه.",
  unlimited: "ابحث في الأرشيف كله",
  more: "المزيد",
  failed: "تعذّر الوصول إلى فهرس البحث. تحقّق من الاتصال ثم أعد المحاولة.",
  again: "أعد المحاولة",
} as const;

/** The texts of the page that the preview shows in place of one that cannot be made. */
export const previewStrings = {
  title: "لا يمكن عرض هذه الصفحة",
  remedy: "صحّح ما يلي واحفظ الملف، وستظهر الصفحة من تلقاء نفسها بعد ثوانٍ. والصفحات الأخرى تُعرض كالمعتاد.",
  settingsRemedy: "صحّح ما يلي واحفظ الملف، وستظهر الصفحات كلها من تلقاء نفسها بعد ثوانٍ.",
  own: "ما يمنع عرضها",
  others: "أخطاء في ملفات أخرى",
} as const;

/** The texts that commands print for editors, in both languages. */
export const editorStrings = {
  ar: {
    checked: (errors: number, warnings: number) =>
      errors === 0 && warnings === 0
        ? "لا أخطاء ولا تنبيهات."
        : `الأخطاء: ${errors}، التنبيهات: ${warnings}.`,
    repeated: (count: number) =>
      `(وتتكرر في هذا الملف، ومجموعها ${count}. لعرضها كلها: npm run check -- --all)`,
    frequent: (rule: string, count: number) => `تنبيهات من نوع ${rule}: ${count}. لعرضها: npm run check`,
    byRule: "عدد كل نوع:",
    ofRule: (rule: string, count: number, fixable: number) =>
      fixable === 0 ? `  ${rule}: ${count}` : `  ${rule}: ${count} (يصلح --fix منها ${fixable})`,
    howToFix: "لإصلاح ما بجانبه [--fix]: npm run check -- --fix (ولرؤية التعديلات قبل كتابتها: --dry-run).",
    fixed: (lines: number, files: number) => `الأسطر المصححة: ${lines}، الملفات: ${files}.`,
    wouldFix: (lines: number, files: number) =>
      lines === 0
        ? "لا شيء يصلحه --fix."
        : `الأسطر التي يصححها --fix: ${lines}، الملفات: ${files}. لم يُكتب شيء.`,
    published: (pages: number, rendered: number, kept: number, removed: number, seconds: string) =>
      `نُشر الموقع. الصفحات: ${pages}، صُنع منها: ${rendered}، وبقي كما كان: ${kept}، وحُذف: ${removed}. الثواني: ${seconds}.`,
    serving: (address: string) => `الموقع معروض على الرابط ${address}`,
    steps: {
      "reading the publication": "قراءة الصحيفة",
      rendering: "صنع الصفحات",
      "making pictures": "تجهيز الصور",
      "putting the site in place": "وضع الموقع في مكانه",
      compressing: "ضغط الملفات",
      uploading: "الرفع",
    },
    upload: {
      noTarget: "اكتب المخزن الذي يُرفع إليه: npm run upload -- s3://BUCKET",
      wrongTarget: (text: string) =>
        `«${text}» ليس مخزناً، فاكتب اسمه بحروف لاتينية صغيرة وأرقام: s3://BUCKET أو s3://BUCKET/PREFIX`,
      wrongEndpoint: (text: string) =>
        `قيمة --endpoint هي «${text}»، فاكتب رابط المخزن، مثل https://s3.example.org`,
      noKey: "لا مفتاح للدخول إلى المخزن، فاكتب قيمتي AWS_ACCESS_KEY_ID وAWS_SECRET_ACCESS_KEY.",
      uploaded: (put: number, removed: number, unchanged: number) =>
        `رُفع الموقع. الملفات المرفوعة: ${put}، والمحذوفة: ${removed}، والباقية كما كانت: ${unchanged}.`,
      wouldUpload: (put: number, removed: number, unchanged: number) =>
        `لم يُرفع شيء. الملفات التي ستُرفع: ${put}، والتي ستُحذف: ${removed}، والباقية كما كانت: ${unchanged}.`,
    },
    readingAgain: (file: string) => `إعادة القراءة، لأن الملف ${file} تغيّر`,
    secondsLeft: (count: number) => `، الثواني الباقية: ${count}`,
    minutesLeft: (count: number) => `، الدقائق الباقية: ${count}`,
    explained: {
      kept: (hash: string) => `بقيت كما كانت، لأن ما تعرضه لم يتغيّر (${hash})`,
      isNew: "صُنعت، لأنها لم تكن في الموقع",
      wasDamaged: "صُنعت، لأن ملفها كان مفقوداً أو غير الذي نُشر",
      isFull: "صُنعت، لأن --full يعيد صنع كل الصفحات",
      all: (old: string, now: string) =>
        `صُنعت ككل الصفحات، لأن البرنامج أو إعدادات الموقع أو روابط أقسامه تغيّرت (${old} → ${now})`,
      data: (old: string, now: string) => `صُنعت، لأن ما تعرضه تغيّر (${old} → ${now})`,
      removed: "حُذفت، لأنها لم تعد من الموقع",
      missing: "لا صفحة بهذا الرابط في الصحيفة",
    },
    changedFile: (file: string) =>
      `تغيّر الملف ${file} أثناء النشر. لم يُنشر شيء، والموقع باقٍ كما كان. أعد الأمر بعد أن ينتهي الحفظ.`,
    stopped: (errors: number) => `الأخطاء: ${errors}. لم يُنشر شيء، والموقع باقٍ كما كان.`,
    titleWanted: 'اكتب عنوان المقال بين علامتي اقتباس: npm run new -- "العنوان"',
    partsWanted: "اكتب بعد --merge مجلدات الأجزاء: npm run build -- --merge out-1 out-2",
    partsWithoutMerge: (part: string) =>
      `لا مكان لـ«${part}» في هذا الأمر، فاحذفه، أو اكتب --merge قبله إن كان مجلداً فيه جزء من الموقع.`,
    wrongShard: (text: string) => `قيمة --shard هي «${text}»، فاكتب رقم الجزء وعدد الأجزاء، مثل --shard 3/10`,
    wrongWait: (text: string) => `قيمة --wait هي «${text}»، فاكتب عدد الثواني رقماً، مثل --wait 60`,
    wrongAddress: (text: string) =>
      `لا يُقرأ الرابط «${text}»، فاكتبه كما يظهر في المتصفح، مثل --explain /about/`,
    exists: (file: string) => `الملف ${file} موجود من قبل. اكتب عنواناً آخر أو احذف الملف.`,
    lostAddresses: {
      removed: (address: string) =>
        `لم يعد الرابط ${address} في الموقع. إن انتقلت الصفحة فاكتبه في حقل aliases من ملفها (وللقسم في categories.yaml)، وإن حُذفت فاكتب في gone.yaml: - ${address}`,
      moved: (address: string, file: string, line: string) =>
        `لم يعد الرابط ${address} في الموقع، ويبدو أن صفحته انتقلت إلى ${file}. اكتب في هذا الملف: ${line}`,
      draft: (address: string) => `لم يعد الرابط ${address} في الموقع، لأن مقاله صار مسودة.`,
      embargoed: (address: string) => `لم يعد الرابط ${address} في الموقع، لأن موعد نشر مقاله لم يحن بعد.`,
      more: (count: number) => `الروابط الأخرى التي اختفت مثلها: ${count}.`,
    },
    foreignFiles: (count: number) =>
      `ملفات في مجلد الموقع لم ينشرها هذا البرنامج وستبقى فيه: ${count}. إن كانت من موقع سابق فاحذف المجلد وانشر من جديد.`,
    damagedFiles: (count: number, first: string) =>
      `ملفات ضاعت من الموقع أو تغيّرت بعد نشرها، فصُنعت من جديد: ${count}، أولها ${first}`,
    verified: "قورنت ملفات الموقع كلها بما نُشر، وهي سليمة.",
    noAnnouncementTarget:
      "لا جهة تُبلَّغ: اكتب في site.yaml مفتاح indexNow لمحركات البحث، أو hub لبرامج قراءة الخلاصات.",
    announced: (pages: number, feeds: number) =>
      pages === 0 && feeds === 0
        ? "لم يتغيّر شيء منذ آخر إبلاغ."
        : `أُبلغ بما تغيّر: الصفحات ${pages}، الخلاصات ${feeds}.`,
    created: (file: string) =>
      `أُنشئ الملف ${file}. املأ حقوله، ثم احذف سطر draft حين يصير المقال جاهزاً للنشر.`,
  },
  en: {
    checked: (errors: number, warnings: number) => `${errors} error(s), ${warnings} warning(s).`,
    repeated: (count: number) => `(and others like it in this file, ${count} in all; --all shows them)`,
    frequent: (rule: string, count: number) =>
      `${count} warnings of the rule ${rule}. See them: npm run check`,
    byRule: "By rule:",
    ofRule: (rule: string, count: number, fixable: number) =>
      fixable === 0 ? `  ${rule}: ${count}` : `  ${rule}: ${count} (--fix corrects ${fixable})`,
    howToFix:
      "What is marked [--fix] is corrected by: npm run check -- --fix (--dry-run only shows the changes).",
    fixed: (lines: number, files: number) => `Corrected ${lines} line(s) in ${files} file(s).`,
    wouldFix: (lines: number, files: number) =>
      lines === 0
        ? "There is nothing that --fix corrects."
        : `--fix would correct ${lines} line(s) in ${files} file(s). Nothing was written.`,
    published: (pages: number, rendered: number, kept: number, removed: number, seconds: string) =>
      `published ${pages} pages: ${rendered} rendered, ${kept} kept, ${removed} removed in ${seconds} s`,
    serving: (address: string) => `serving at ${address}`,
    steps: {
      "reading the publication": "reading the publication",
      rendering: "rendering",
      "making pictures": "making pictures",
      "putting the site in place": "putting the site in place",
      compressing: "compressing",
      uploading: "uploading",
    },
    upload: {
      noTarget: "Name the bucket to upload to: npm run upload -- s3://BUCKET",
      wrongTarget: (text: string) =>
        `"${text}" is no bucket; write its name in small letters and digits: s3://BUCKET or s3://BUCKET/PREFIX.`,
      wrongEndpoint: (text: string) =>
        `--endpoint is "${text}"; write the address of the store, such as https://s3.example.org.`,
      noKey: "There is no key for the store; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
      uploaded: (put: number, removed: number, unchanged: number) =>
        `uploaded ${put} file(s), removed ${removed}, kept ${unchanged}`,
      wouldUpload: (put: number, removed: number, unchanged: number) =>
        `would upload ${put} file(s), remove ${removed}, keep ${unchanged}`,
    },
    readingAgain: (file: string) => `reading again: ${file} was changed`,
    secondsLeft: (count: number) => `, ${count} s left`,
    minutesLeft: (count: number) => `, ${count} min left`,
    explained: {
      kept: (hash: string) => `kept: the data it shows has not changed (${hash})`,
      isNew: "rendered: the site did not have it yet",
      wasDamaged: "rendered: its file was missing or not the one that was published",
      isFull: "rendered: --full renders every page",
      all: (old: string, now: string) =>
        `rendered: the engine, the site's settings or its navigation have changed, so every page has (${old} -> ${now})`,
      data: (old: string, now: string) => `rendered: the data it shows has changed (${old} -> ${now})`,
      removed: "removed: it is no longer part of the site",
      missing: "no such page in this publication",
    },
    changedFile: (file: string) =>
      `${file} was changed while the site was made. Nothing was published; the site stands as it was. Run the command again when all files are saved.`,
    stopped: (errors: number) => `${errors} error(s). Nothing was published; the site stands as it was.`,
    titleWanted: 'Write the title in quotes: npm run new -- "TITLE"',
    partsWanted: "Write the folders of the parts after --merge: npm run build -- --merge out-1 out-2",
    partsWithoutMerge: (part: string) =>
      `"${part}" does not belong here; remove it, or write --merge before it if it is the folder of a part.`,
    wrongShard: (text: string) =>
      `--shard is "${text}"; write the number of the shard and the number of all shards, such as --shard 3/10.`,
    wrongWait: (text: string) => `--wait is "${text}"; write a number of seconds, such as --wait 60.`,
    wrongAddress: (text: string) =>
      `The address "${text}" cannot be read; write it as browsers show it, such as --explain /about/.`,
    exists: (file: string) => `${file} exists. Change the title or delete the file.`,
    lostAddresses: {
      removed: (address: string) =>
        `${address} has left the site. If its page has moved, write this address in the aliases of its file (for a category, in categories.yaml); if it was deleted, write in gone.yaml: - ${address}`,
      moved: (address: string, file: string, line: string) =>
        `${address} has left the site; its page seems to come from ${file} now. Write in that file: ${line}`,
      draft: (address: string) => `${address} has left the site, because its article is a draft now.`,
      embargoed: (address: string) =>
        `${address} has left the site, because the date of its article is yet to come.`,
      more: (count: number) => `${count} more have left the site likewise.`,
    },
    foreignFiles: (count: number) =>
      `The site's folder holds ${count} file(s) that were not published from here; they stay. If they are of a former site, delete the folder and publish again.`,
    damagedFiles: (count: number, first: string) =>
      `${count} file(s) of the site were missing or changed after they were published, ${first} among them; they were made again.`,
    verified: "Every file of the site is as it was published.",
    noAnnouncementTarget:
      "Nobody to tell: write an indexNow key for search engines or a hub for feed readers in site.yaml.",
    announced: (pages: number, feeds: number) =>
      pages === 0 && feeds === 0
        ? "Nothing has changed since the last time."
        : `Announced what changed: ${pages} page(s), ${feeds} feed(s).`,
    created: (file: string) =>
      `Created ${file}. Fill in its keys, then delete the draft line when it is ready.`,
  },
} as const;
