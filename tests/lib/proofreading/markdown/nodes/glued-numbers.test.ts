import { expect, test } from "vitest";
import { saidOf } from "../said";

const rule = "number-without-space";
const numbersIn = (body: string) => saidOf(body).filter((one) => one.startsWith(rule));

test.each([
  ["4.فتح مكتب", [`${rule}: 4. فتح مكتب`]],
  ["١٢)فتح مكتب", [`${rule}: ١٢) فتح مكتب`]],
  ["وتشمل:\n4.فتح مكتب", [`${rule}: 4. فتح مكتب`]],
  ["انتهى الأمر.\n4.فتح مكتب", [`${rule}: 4. فتح مكتب`]],
  ["وتشمل\n1.فتح مكتب", [`${rule}: 1. فتح مكتب`]],
  ["2.أول\n4.ثالث", [`${rule}: 2. أول`, `${rule}: 4. ثالث`]],
  ["3.مليونية الغد", [`${rule}: 3. مليونية الغد`]],
])("%j", (body, wanted) => {
  expect(numbersIn(body)).toEqual(wanted);
});

test.each([
  "وبلغ عدد المصابين\n61.وقالت الوزارة",
  "كما ورد (صفحة\n83)وأضاف",
  "(أول الكلام،\n3)ثم آخره",
  "8.ملايين دولار",
  "57.كم شرق المدينة",
  "7.صباحاً",
  "14.يناير.2026",
  "1.5 مليون",
])("%j has no item", (body) => {
  expect(numbersIn(body)).toEqual([]);
});
