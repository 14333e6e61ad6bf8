/** The time of day at the end of a typed date: «9:30», «9:30 م», «21:40:00 +03:00», «الساعة 9 مساء». */
const time = new RegExp(
  [
    String.raw`(?:^|[\s,،t-])(?:في\s+)?(?:الساعه\s+)?`,
    String.raw`(\d{1,2})(?:[:.](\d\d)(?::(\d\d(?:[.,]\d+)?))?)?`,
    String.raw`\s*(ص|م|صباحا|مساء|ظهرا|[ap]\.?m\.?)?`,
    String.raw`\s*(z|(?:gmt|utc)?[+-]\d{1,2}(?::?\d\d)?|gmt|utc)?$`,
  ].join(""),
);

const afternoon = /^(?:م|مساء|ظهرا|p)/;

/** Returns the hour of a clock with 24 hours. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (afternoon.test(half) ? 12 : 0);
}

function offsetOf(zone: string | undefined): string {
  const [, sign, hours = "", minutes = "00"] = /([+-])(\d{1,2}):?(\d\d)?$/.exec(zone ?? "") ?? [];
  if (sign !== undefined) return `${sign}${hours.padStart(2, "0")}:${minutes}`;
  return zone === undefined ? "" : "Z";
}

/**
 * Splits a typed date into its day and its time, which is empty or as ISO 8601 writes it: `T21:40:00+03:00`.
 *
 * @param text In small letters, with Latin digits, without hamza and tashkeel.
 */
export function splitTime(text: string): { day: string; time: string } {
  const [whole = "", hour = "", minute, second, half, zone] = time.exec(text) ?? [];
  // Without minutes a number is an hour only if the text says so; else it may be a day or a year.
  if (minute === undefined && half === undefined) return { day: text.trim(), time: "" };
  const day = text.slice(0, text.length - whole.length).trim();
  const hours = String(hourOf(Number(hour), half)).padStart(2, "0");
  const seconds = second === undefined ? "" : `:${second}`;
  return { day, time: `T${hours}:${minute ?? "00"}${seconds}${offsetOf(zone)}` };
}
