import { expect, test } from "vitest";
import { isCollectiveName } from "#lib/arabic/words/collective-name";

test.each([
  ["قسم العلوم", true],
  ["مكتب الميناء", true],
  ["فريق التحرير", true],
  ["القسم الثقافي", true],
  ["وكالة الأنباء", true],
  ["هيئة التحرير", true],
  ["أسرة التحرير", true],
  ["كريم منصور", false],
  ["سمر الفريق", false],
  ["قسمة الله", false],
  ["مركزي", false],
  ["", false],
])("«%s» is the name of a body: %s", (name, isBody) => {
  expect(isCollectiveName(name)).toBe(isBody);
});
