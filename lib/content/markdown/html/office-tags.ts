import type { Code, Construct, Extension, State } from "micromark-util-types";
import type { Processor } from "unified";

/** The prefixes of the tags of Word, Excel, PowerPoint and Outlook, with those of drawings (`v:`) and smart tags (`st1:`). */
const prefixes = "[ovwxmp]|[ovw]\\d{2}|st\\d|wp[sgc]?|mc|ve|dt|aml|wx|pic";
const inside = "(?:\\s[^<>]{0,1000})?";

/**
 * A tag that Word and Outlook leave in a text: `<o:p>`, `<st1:place w:st="on">`, `<xml>`, `<?xml:namespace … />`,
 * `<![if !supportLists]>`. None of them is an element of HTML.
 */
const source = `<(?:/?(?:(?:${prefixes}):[a-z][\\w.-]*|xml)${inside}/?|\\?xml${inside}|\\?xml:namespace${inside}|!\\[(?:if|endif)[^\\]<>\\n]{0,200}\\])>`;

const whole = new RegExp(`^${source}$`, "i");
const atStart = new RegExp(`^${source}`, "i");
const all = new RegExp(source, "gi");

/** Returns whether a piece of HTML is one tag of an office program. */
export function isOfficeTag(html: string): boolean {
  return whole.test(html);
}

/** Returns whether a line begins with a tag of an office program. */
export function beginsWithOfficeTag(line: string): boolean {
  return atStart.test(line);
}

/** Returns some HTML with a space instead of each tag of an office program. */
export function withoutOfficeTags(html: string): string {
  return html.replace(all, " ");
}

const lessThan = 60;
const greaterThan = 62;
/** The most characters of a tag. */
const mostCharacters = 1200;

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

const tag: Construct = {
  name: "officeTag",
  tokenize(effects, ok, nok) {
    let typed = "";
    const inTag: State = (code) => {
      if (code === null || typed.length > mostCharacters || (code === lessThan && typed !== ""))
        return nok(code);
      if (isLineEnd(code)) {
        typed += "\n";
        effects.exit("htmlTextData");
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return afterLineEnd;
      }
      typed += code < 0 ? " " : String.fromCodePoint(code);
      effects.consume(code);
      return code === greaterThan ? atEnd : inTag;
    };
    const afterLineEnd: State = (code) => {
      if (isLineEnd(code)) return nok(code);
      effects.enter("htmlTextData");
      return inTag(code);
    };
    const atEnd: State = (code) => {
      if (!isOfficeTag(typed)) return nok(code);
      effects.exit("htmlTextData");
      effects.exit("htmlText");
      return ok(code);
    };
    return (code) => {
      effects.enter("htmlText");
      effects.enter("htmlTextData");
      return inTag(code);
    };
  },
};

const syntax: Extension = { text: { [lessThan]: tag } };

/** Parses the tags of office programs as HTML. CommonMark takes them for text or for addresses, which readers would see. */
export function officeTags(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(syntax);
}
