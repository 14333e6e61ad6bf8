import * as z from "zod";
import {
  dateShape,
  expect,
  line,
  moment,
  oldAddresses,
  plainLine,
  webAddress,
  when,
  withKeys,
} from "#lib/content/schema/schema-fields";

/**
 * The front matter of `articles/YYYY/MM/NAME.md`: validator, type and documentation in one.
 *
 * @param timeZone IANA name of the zone in which dates without an offset are read.
 */
export function articleSchema(timeZone: string) {
  const name = plainLine(120);
  return withKeys({
    title: expect(
      plainLine(200),
      "عنواناً في سطر واحد لا يزيد على 200 حرف",
      "a title in one line of 1 to 200 characters",
    ),
    byline: expect(
      z.union([name.transform((one) => [one]), z.array(name).min(1)]),
      "اسم الكاتب في 120 حرفاً على الأكثر، أو قائمة أسماء مثل [اسم, اسم]",
      "the writer's name in at most 120 characters, or a list of names such as [name, name]",
    ),
    date: when(timeZone),
    source: expect(
      z.union([
        name.transform((one) => ({ name: one })),
        z.strictObject({
          name: expect(plainLine(120), "اسم المصدر", "the source's name"),
          url: webAddress.optional(),
        }),
      ]),
      "اسم المصدر، أو name وurl تحته",
      "the source's name, or name and url below it",
    ),
    category: expect(
      z.string().min(1),
      "معرّف قسم من categories.yaml",
      "the id of a category in categories.yaml",
    ),
    summary: expect(
      line(300),
      "جملة أو جملتين في 300 حرف على الأكثر",
      "one or two sentences of at most 300 characters",
    ).optional(),
    tags: expect(
      z.array(expect(plainLine(60), "وسماً مثل حلب", "a tag such as Aleppo")).max(20),
      "قائمة وسوم مثل [سوريا, حلب]",
      "a list of tags such as [one, two]",
    ).optional(),
    image: expect(
      z.strictObject({
        src: expect(
          z.string().trim().min(1),
          "اسم ملف الصورة بجانب المقال",
          "the name of the picture's file beside the article",
        ),
        alt: expect(
          plainLine(300),
          "وصفاً لما يظهر في الصورة لمن لا يراها",
          "what the picture shows, for those who cannot see it",
        ),
        caption: expect(line(300), "سطراً يشرح الصورة", "a line that explains the picture").optional(),
        credit: expect(line(120), "اسم صاحب الصورة", "whose picture it is").optional(),
      }),
      'اسم ملف الصورة ووصفها تحته، مثل { src: photo.jpg, alt: "وصف الصورة" }',
      'the file and its description below it, such as { src: photo.jpg, alt: "what it shows" }',
    ).optional(),
    updated: expect(
      z.union([
        moment(timeZone).transform((at) => ({ at, reason: undefined })),
        z.strictObject({
          at: when(timeZone),
          reason: expect(line(300), "ما تغيّر، في سطر واحد", "what changed, in one line"),
        }),
      ]),
      `${dateShape.ar}، أو at وreason تحته`,
      `${dateShape.en}, or at and reason below it`,
    ).optional(),
    corrections: expect(
      z.array(
        z.strictObject({
          at: when(timeZone),
          text: expect(line(600), "نص التصحيح: ما ورد وما الصحيح", "what was wrong and what is right"),
        }),
      ),
      'قائمة تصحيحات، لكل منها at وtext، مثل [{ at: 2016-12-02, text: "ما ورد وما الصحيح" }]',
      'a list of corrections, each with at and text, such as [{ at: 2016-12-02, text: "what is right" }]',
    ).optional(),
    aliases: oldAddresses.optional(),
    draft: expect(z.boolean(), "true أو false", "true or false").optional(),
    expires: when(timeZone).optional(),
  });
}
