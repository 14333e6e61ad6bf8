/** The only elements of an author that are published. */
export const keptTags: ReadonlySet<string> = new Set(["br", "sup", "sub"]);

/** Elements that hold no words of the author: media, programs, form fields. */
export const wordlessTags: ReadonlySet<string> = new Set(
  (
    "applet area audio base bgsound canvas embed frame frameset iframe img image input link map meta object " +
    "param picture script source style svg template track video wbr"
  ).split(" "),
);

/** Elements whose content is code. */
export const codeTags: ReadonlySet<string> = new Set(["script", "style", "template"]);

/**
 * All other elements of HTML (WHATWG, section 4), including the obsolete ones (section 16.2). A name in no list is not an
 * element: `<nick>` is text.
 */
const textTags: ReadonlySet<string> = new Set(
  (
    "a abbr acronym address article aside b basefont bdi bdo big blink blockquote body button caption center cite " +
    "code col colgroup command content data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption " +
    "figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i ins isindex kbd keygen label legend li " +
    "listing main mark marquee math menu menuitem meter multicol nav nextid nobr noembed noframes noscript ol " +
    "optgroup option output p plaintext pre progress q rb rbc rp rt rtc ruby s samp search section select slot " +
    "small spacer span strike strong summary table tbody td textarea tfoot th thead time title tr tt u ul var xmp"
  ).split(" "),
);

/** Returns whether HTML has an element of this name, in upper or lower case. */
export function isElement(name: string): boolean {
  const tag = name.toLowerCase();
  return keptTags.has(tag) || wordlessTags.has(tag) || textTags.has(tag);
}

/** A tag. Its groups are the slash of an end tag, the name, and the attributes. */
export const tagPattern =
  /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>/gi;

/** Returns the value of an attribute without decoding entities; empty if there is none. */
export function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? "";
}

/** Returns whether attributes hold words of the author, which no page would show. */
export function holdsWords(attributes: string): boolean {
  return attributeOf(attributes, "title").trim() !== "";
}
