const metric = "[kKMGTPmµμcdhn]?(?:B|b|bit|bps|Bps|Hz|Wh?|VA?|Ah?|m|g|[lL]|s|J|cal|Pa|N|Ω|mol|eV|bar|Sv|Bq)";
const others =
  "ha|t|h|min|px|pt|dpi|ppi|ppm|ppb|fps|rpm|dBA?|lbs?|oz|ft|in|mi|mph|kph|kt|psi|hp|bhp|[CFK]|TEU|bpd|[x×]|[kKMB][$€£]|bn|mn|tn";
const times = "[AaPp][Mm]|[ap]\\.m\\.?|GMT|UTC|BST|[CE]ES?T|KSA";
const currencyCodes =
  "USD|EUR|GBP|JPY|CNY|CHF|CAD|AUD|INR|RUB|TRY|IRR|ILS|SAR|AED|QAR|KWD|BHD|OMR|YER|IQD|SYP|LBP|JOD|EGP|SDG|LYD|TND|DZD|MAD|MRU|US\\$?";

const base = `(?:${metric}|${others})`;
const unit = new RegExp(`^(?:${base}[²³]?(?:[/·]${base}[²³]?|⁻[¹²³])*|${times}|${currencyCodes})$`, "u");
const leading = new RegExp(`^(?:${currencyCodes}|GMT|UTC)$`);

/** Returns whether a Latin word after a number is its unit: MB, km², PM, USD. */
export function isUnit(word: string): boolean {
  return unit.test(word);
}

/** Returns whether a Latin word takes the number after it, whatever follows: USD 50, UTC +3. */
export function takesFigure(word: string): boolean {
  return leading.test(word);
}
