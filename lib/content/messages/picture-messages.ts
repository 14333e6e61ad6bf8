import { type Expectation, error, warning } from "#lib/content/messages/problems";

/** Problems of the pictures that articles show. */
export const pictureRules = {
  pictureMissing: (path: string, line: number, src: string) =>
    error(
      "picture-missing",
      path,
      line,
      `ملف الصورة «${src}» غير موجود بجانب المقال. ضعه في المجلد نفسه أو صحّح الاسم.`,
      `The picture file "${src}" is not beside the article. Put it in the same folder or correct the name.`,
    ),
  pictureKind: (path: string, line: number, src: string) =>
    error(
      "picture-kind",
      path,
      line,
      `«${src}» ليست صورة مقبولة. الأنواع: jpg وpng وwebp وavif وgif؛ أما SVG فقد يحمل برنامجاً فلا يُقبل.`,
      `"${src}" is not an accepted picture. Use jpg, png, webp, avif or gif; SVG is refused because it can carry a program.`,
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
      `الصورة المتحركة «${src}» ثقيلة على القارئ، فلا يُنشر منها إلا إطارها الأول. اجعلها أقل من ميغابايت واحد: أقصر أو أصغر.`,
      `The moving picture "${src}" is too heavy for readers, so only its first frame is published. Make it lighter than 1 MB: shorter or smaller.`,
    ),
  pictureAlt: (path: string, line: number, src: string) =>
    error(
      "picture-alt",
      path,
      line,
      `الصورة «${src}» بلا وصف. اكتب بين القوسين ما يظهر فيها: ![وصف الصورة](${src})`,
      `The picture "${src}" has no description. Write what it shows: ![description](${src})`,
    ),
} as const;
