import { type Expectation, error, warning } from "#lib/content/messages/problems";
import { isRemote } from "#lib/content/picture-files";

/** A `data:` address can be longer than an article. */
function shortened(src: string): string {
  return src.length > 80 ? `${src.slice(0, 79)}…` : src;
}

/** What to do about a picture that is no file of the publication. */
function findIt(src: string, found: string | undefined): Expectation {
  if (found !== undefined) {
    return {
      ar: `ملف الصورة «${src}» غير موجود بجانب المقال، وبجانبه ملف اسمه «${found}». اكتب اسمه كما هو: ${found}`,
      en: `The picture file "${src}" is not beside the article, but "${found}" is. Write its name as it is: ${found}`,
    };
  }
  return isRemote(src)
    ? {
        ar: `الصورة «${shortened(src)}» ليست ملفاً في مجلد الصحيفة. نزّلها، وضعها بجانب المقال، واكتب اسم ملفها هنا.`,
        en: `The picture "${shortened(src)}" is not a file of the publication. Download it, put it beside the article, and write the name of its file here.`,
      }
    : {
        ar: `ملف الصورة «${src}» غير موجود بجانب المقال. ضعه في المجلد نفسه أو صحّح الاسم.`,
        en: `The picture file "${src}" is not beside the article. Put it in the same folder or correct the name.`,
      };
}

/** Problems of the pictures that articles show. */
export const pictureRules = {
  pictureMissing: (path: string, line: number, src: string, found?: string) => {
    const { ar, en } = findIt(src, found);
    return error("picture-missing", path, line, ar, en);
  },
  pictureKind: (path: string, line: number, src: string) =>
    error(
      "picture-kind",
      path,
      line,
      `الملف «${src}» ليس صورة من نوع مقبول. ضع مكانه صورة من نوع jpg أو png أو webp أو avif أو gif (ولا يُقبل SVG لأنه قد يحمل برنامجاً).`,
      `"${src}" is not an accepted picture. Put a picture in its place: jpg, png, webp, avif or gif; SVG is refused because it can carry a program.`,
    ),
  pictureBroken: (path: string, line: number, src: string, reason: Expectation) =>
    error(
      "picture-broken",
      path,
      line,
      `لا يمكن نشر الصورة «${src}»: ${reason.ar}.`,
      `The picture "${src}" cannot be published: ${reason.en}.`,
    ),
  pictureStill: (path: string, line: number, src: string) =>
    warning(
      "picture-still",
      path,
      line,
      `الصورة المتحركة «${src}» ثقيلة على القارئ، فلا يُنشر منها إلا إطارها الأول. اجعلها أقصر أو أصغر: أقل من ميغابايت واحد، وأقل من 40 مليون نقطة في كل إطاراتها (مثل 480×270 في 300 إطار).`,
      `The moving picture "${src}" is too heavy for readers, so only its first frame is published. Make it shorter or smaller: less than 1 MB, and less than 40 million pixels in all frames (such as 480 by 270 in 300 frames).`,
    ),
  pictureAlt: (path: string, line: number, src: string) =>
    error(
      "picture-alt",
      path,
      line,
      `الصورة «${src}» بلا وصف. اكتب بين القوسين المعقوفين ما يظهر فيها: ![وصف الصورة](${src})`,
      `The picture "${src}" has no description. Write what it shows: ![description](${src})`,
    ),
} as const;
