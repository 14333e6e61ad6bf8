import { expect, test } from "vitest";
import { saidOf } from "./said";

const marksIn = (body: string) => saidOf(body).filter((one) => one.startsWith("stray-emphasis"));

test.each([
  ["قال «**لم نغادر» ثم مضى", "**لم نغادر**"],
  ["قال «**«لم نغادر»» ثم مضى", "**«لم نغادر»**"],
  ["هذا **رأي أهل العلم__ وحدهم", "**رأي أهل العلم**"],
  ["**أول الكلام", "**أول الكلام**"],
  ["*مهم* ثم قال النتيجة النهائية**.", "**النتيجة النهائية**"],
  ["~~سعر قديم", "~~سعر قديم~~"],
  ["**2026 عام الماء", "**2026 عام الماء**"],
])("%j: write %s", (body, wanted) => {
  expect(marksIn(body)).toEqual([`stray-emphasis: ${wanted}`]);
});

test.each([
  "الاسم: ___، العنوان: ___.",
  "عاصمة البلاد هي ___. ثم أكمل",
  "*مهم* وشتمه: يا ا**!",
  "*مهم* وقال: يا ابن ال***.",
  "**الاسم**: م*** ع***، وقد مضى",
  "الناتج 4 ** 2 = 2 ** 4 تماماً",
  "ومنذ ~~50 عاماً",
  "فندق من فئة ***، ومطعم **.",
  "كما ورد في البيان**.\n\n**ترجمة المحرر عن الفرنسية.",
  "كما ورد (**).\n\n**ترجمة المحرر.",
])("%j is left alone", (body) => {
  expect(marksIn(body)).toEqual([]);
});

test("stars at the start of a paragraph are those of a note only if they stand above behind a word", () => {
  expect(marksIn("**أول الكلام\n\nوآخره**")).toEqual(["stray-emphasis: **أول الكلام**"]);
});
