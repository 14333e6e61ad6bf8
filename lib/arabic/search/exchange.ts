/** Returns a text with each letter of `from` replaced by the one at the same place in `to`. */
export function exchange(text: string, from: string, to: string): string {
  return text.replace(/./g, (letter) => to[from.indexOf(letter)] || letter);
}
