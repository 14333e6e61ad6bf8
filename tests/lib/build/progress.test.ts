import { expect, test } from "vitest";
import { createProgress } from "#lib/build/progress";

/** A terminal that keeps what is written to it. */
function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, terminal: { isTTY, write: (text: string) => written.push(text) } };
}

test("a log has one line for each step, also where two go on at once", () => {
  const { written, terminal: log } = terminal(false);
  const { onProgress, finish } = createProgress(log, "en");
  onProgress("reading");
  onProgress("rendering", 0, 2);
  onProgress("making pictures", 1, 3);
  onProgress("rendering", 1, 2);
  onProgress("making pictures", 2, 3);
  finish();
  expect(written).toEqual(["reading\n", "rendering (2)\n", "making pictures (3)\n"]);
});

test("a terminal has one line, with the counts of all steps that go on", () => {
  const { written, terminal: screen } = terminal(true);
  const { onProgress, finish } = createProgress(screen, "en");
  onProgress("reading");
  onProgress("rendering", 0, 2);
  onProgress("making pictures", 1, 3);
  onProgress("rendering", 2, 2);
  onProgress("putting in place");
  finish();
  expect(written.map((text) => text.replace("\r\u001b[K", ""))).toEqual([
    "reading",
    "rendering 0/2",
    "rendering 0/2 · making pictures 1/3",
    "making pictures 1/3",
    "making pictures 1/3 · putting in place",
    "",
  ]);
});

test("an Arabic terminal names every step of the publisher in Arabic", () => {
  const { written, terminal: log } = terminal(false);
  const { onProgress } = createProgress(log, "ar");
  onProgress("reading the publication");
  onProgress("reading again: articles/2026/11/a.md was changed");
  onProgress("rendering", 0, 2);
  onProgress("making pictures", 1, 3);
  onProgress("putting the site in place");
  expect(written).toEqual([
    "قراءة الصحيفة\n",
    "إعادة القراءة، لأن الملف articles/2026/11/a.md تغيّر\n",
    "صنع الصفحات (2)\n",
    "تجهيز الصور (3)\n",
    "وضع الموقع في مكانه\n",
  ]);
});
