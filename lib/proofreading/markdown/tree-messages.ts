import type { Problem } from "#lib/content/messages/problems";
import type { Position } from "#lib/proofreading/text-file";

type Message = { ar: string; en: string };

/** The message of each Markdown rule. The text to write follows it. */
export const markdownMessages = {
  "missing-alt": {
    ar: "صورة بلا وصف لمن لا يراها. اكتب",
    en: "A picture without a description. Write",
  },
  "heading-one": {
    ar: "عنوان بعلامة # واحدة، وهي لعنوان المقال وحده. اكتب",
    en: "The first-level heading of the page is its title. Write",
  },
  "heading-skipped": {
    ar: "عنوان فرعي يتخطى مستوى. اكتب",
    en: "A heading that skips a level. Write",
  },
  "empty-link": {
    ar: "رابط بلا كلمات أو بلا وجهة. احذفه أو اكتب",
    en: "A link without words or without an address. Remove it or write",
  },
  "heading-without-space": {
    ar: "عنوان فرعي بلا مسافة بعد #، فيظهر نصاً. اكتب",
    en: "A heading without a space after #, so that it is shown as text. Write",
  },
  "link-with-space": {
    ar: "مسافة بين كلمات الرابط ووجهته، فيظهر نصاً. اكتب",
    en: "A space between a link's words and its address, so that it is shown as text. Write",
  },
  "indented-text": {
    ar: "فقرة أولها أربع مسافات، فتظهر كأنها نص برمجي. احذف المسافات من أولها واكتب",
    en: "A paragraph indented by four spaces is shown as code. Remove the spaces and write",
  },
  "html-without-words": {
    ar: "عنصر من HTML لا كلام فيه، ولا يُنشر",
    en: "An element of HTML without words, which is not published",
  },
  "odd-indent": {
    ar: "مسافات في أول السطر ليست عادية، فلا تُحسب إزاحة وقد يراها القارئ. احذفها، وابدأ البند الذي هو داخل بند آخر بمسافتين عاديتين، واكتب",
    en: "The line begins with spaces that are not plain ones, so that they are no indent and readers may see them. Remove them, begin an item within another item with two plain spaces, and write",
  },
  "word-tag": {
    ar: "علامة تركها Word في النص، ولا تُنشر. احذفها وأبقِ ما حولها من كلام",
    en: "A tag that Word has left in the text; it is not published. Remove it and keep the words around it",
  },
  "word-styles": {
    ar: "إعدادات من Word لُصقت مع النص، فيقرؤها الناس. احذف هذا السطر",
    en: "Settings of Word that were pasted with the text, so that readers see them. Remove this line",
  },
  "text-above-divider": {
    ar: "سطر فوق --- أو === مباشرة، فيظهر عنواناً. اترك بينهما سطراً فارغاً، أو إن كان عنواناً فاحذف الخط، واكتب",
    en: "A line directly above --- or ===, so that it is shown as a heading. Leave a blank line between them, or for a heading remove the divider, and write",
  },
  "number-without-space": {
    ar: "رقم بند بلا مسافة بعده، فيظهر نصاً. اكتب",
    en: "The number of a list item without a space after it, so that it is shown as text. Write",
  },
  "stray-emphasis": {
    ar: "علامة إبراز أو شطب بلا قرين في فقرتها، أو بينها وبين كلمتها مسافة، فيراها القارئ. ألصق الأولى بأول كلمة والثانية بآخر كلمة، في كل فقرة وحدها. اكتب",
    en: "Marks of emphasis without their pair in the paragraph, or beside a space, so that readers see them. They touch the first and the last word, in each paragraph by itself. Write",
  },
  "joined-lines": {
    ar: "سطران يظهران فقرة واحدة. اترك بينهما سطراً فارغاً",
    en: "Two lines that are shown as one paragraph. Leave a blank line between them",
  },
  "verse-in-text": {
    ar: "أبيات أو أسطر قصيرة تظهر متصلة كالنثر. ليبقى كل منها على سطره ضع \\ في آخر كل سطر إلا الأخير واكتب",
    en: "Verse or short lines that are shown as prose. To keep each on its own line, put \\ at the end of every line but the last, and write",
  },
  "items-in-text": {
    ar: "أسطر تبدأ كما تبدأ بنود القائمة، وتظهر متصلة في فقرة واحدة. اترك سطراً فارغاً بين كل بند والذي يليه، أو ابدأ كل بند بعلامة قائمة واكتب",
    en: "Lines that begin as items of a list and are shown as one paragraph. Leave a blank line between them, or begin each with a mark of a list and write",
  },
  "table-without-rule": {
    ar: "جدول ينقصه سطر الفواصل تحت عناوينه، أو يختلف عدد خاناته، فيظهر نصاً. اكتب",
    en: "A table whose row of dashes below the header is missing or has another number of cells, so that it is shown as text. Write",
  },
  "divider-in-text": {
    ar: "سطر فاصل تحت نص مباشرة، فيظهر جزءاً من الفقرة. اترك قبله سطراً فارغاً واكتب",
    en: "A divider directly below text, so that it is shown as part of the paragraph. Leave a blank line before it and write",
  },
  "caption-in-line": {
    ar: "صورة في وسط سطر، فلا يظهر شرحها. ضعها في فقرة وحدها واكتب",
    en: "A picture within a line, where its caption is not shown. Put it in a paragraph of its own and write",
  },
  "open-fence": {
    ar: "علامة تفتح نصاً برمجياً ولا علامة بعدها تغلقه، فيظهر باقي المقال كأنه منه. أغلقه بعلامة مثلها، أو احذفها إن أردت فاصلاً، واكتب",
    en: "A fence of code that no other closes, so that the rest of the text is shown as code. Close it with its like, or remove it if a divider was meant, and write",
  },
  "words-after-fence": {
    ar: "كلام في سطر العلامة التي تفتح نصاً برمجياً، فلا يظهر. انقله إلى سطر فوقها واكتب",
    en: "Words after the fence of a program, which are not shown. Move them to a line above it and write",
  },
  "unused-definition": {
    ar: "تعريف رابط لا يشير إليه شيء في النص، فلا يظهر. احذفه أو اكتب حيث يلزم",
    en: "The definition of a link that nothing refers to, so that it is not shown. Remove it, or write where it belongs",
  },
  "unused-note": {
    ar: "هامش لا يشير إليه شيء في النص، فلا يظهر. احذفه أو اكتب حيث يلزم",
    en: "A note that nothing refers to, so that it is not shown. Remove it, or write where it belongs",
  },
  "repeated-definition": {
    ar: "اسم معرّف من قبل، فلا يظهر هذا التعريف. احذفه أو اكتب له اسماً آخر، مثل",
    en: "This name is defined above, so that this definition is not shown. Remove it, or give it another, such as",
  },
  "note-missing": {
    ar: "إشارة إلى هامش لا وجود له، فتظهر نصاً. احذفها أو اكتب في آخر النص",
    en: "A reference to a note that does not exist, so that it is shown as text. Remove it, or write at the end",
  },
  "text-as-definition": {
    ar: "كلام يلي قوسين معقوفين ونقطتين، فيُحسب وجهة رابط ولا يظهر. ضع \\ قبل القوس واكتب",
    en: "Words after brackets and a colon are read as the address of a link, so that they are not shown. Put \\ before the bracket and write",
  },
  "address-in-brackets": {
    ar: "وجهة الرابط بين معقوفين لا بين قوسين، فيظهر نصاً. اكتب",
    en: "The address of a link is in square brackets, so that the link is shown as text. Write",
  },
  "definition-missing": {
    ar: "رابط باسم غير معرّف، فيظهر نصاً. احذف الاسم أو اكتب في آخر النص",
    en: "A link by a name without a definition, so that it is shown as text. Remove the name, or write at the end",
  },
} as const satisfies Record<string, Message>;

/** Returns a warning whose message ends with the text to write, or with what to do. */
export function markdownWarning(
  path: string,
  position: Position,
  rule: string,
  message: Message,
  fix: string | Message,
): Problem {
  const { ar, en } = typeof fix === "string" ? { ar: fix, en: fix } : fix;
  return {
    path,
    ...position,
    rule,
    level: "warning",
    ar: `${message.ar}: ${ar}`,
    en: `${message.en}: ${en}`,
  };
}
