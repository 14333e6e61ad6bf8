/** An error that an editor can mend. Its words say in one sentence what is wrong and what to do; no stack is shown. */
export class UserFacingError extends Error {
  readonly words: { ar: string; en: string };

  constructor(words: { ar: string; en: string }) {
    super(words.en);
    this.words = words;
  }
}
