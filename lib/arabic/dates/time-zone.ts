import { constructFromSymbol } from "date-fns/constants";

const minute = 60_000;
const day = 24 * 60 * minute;

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function getOffsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  offsetFormats.set(timeZone, made);
  return made;
}

function readOffset(instant: number, timeZone: string): number {
  const written = getOffsetFormat(timeZone).format(instant);
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(written);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === "-" ? -minutes : minutes) * minute;
}

/** By zone, then by the day in UTC: the offset of days on which clocks were not set. */
const offsetsByDay = new Map<string, Map<number, number>>();

/**
 * How far the zone is ahead of UTC at an instant, both in milliseconds. Offsets of the age before standard
 * time, which had seconds, lose them: ISO 8601 cannot write them.
 */
export function getOffset(instant: number, timeZone: string): number {
  let offsets = offsetsByDay.get(timeZone);
  if (offsets === undefined) {
    offsets = new Map();
    offsetsByDay.set(timeZone, offsets);
  }
  const dayNumber = Math.floor(instant / day);
  const known = offsets.get(dayNumber);
  if (known !== undefined) return known;
  const first = readOffset(dayNumber * day, timeZone);
  if (first !== readOffset((dayNumber + 1) * day, timeZone)) return readOffset(instant, timeZone);
  offsets.set(dayNumber, first);
  return first;
}

/**
 * The instant at which a zone's clocks show a time, given as if it were UTC, in milliseconds. A time that
 * comes twice is the first one; a time that a clock skips is read with the offset before the gap, so that it
 * moves on by the gap's length (Temporal's «compatible»).
 */
export function getInstant(wallTime: number, timeZone: string): number {
  const before = getOffset(wallTime - day, timeZone);
  const after = getOffset(wallTime + day, timeZone);
  if (before === after) return wallTime - before;
  const instants = [wallTime - before, wallTime - after].sort((a, b) => a - b);
  const shown = instants.find((instant) => instant + getOffset(instant, timeZone) === wallTime);
  return shown ?? wallTime - before;
}

/**
 * A date whose fields are those of a zone's clocks, whatever zone the machine is in. date-fns keeps the class
 * through `constructFromSymbol`, so its `format` reads these fields.
 */
export class WallClock extends Date {
  static at(date: Date, timeZone: string): WallClock {
    const instant = date.getTime();
    return new WallClock(instant + getOffset(instant, timeZone));
  }

  override getFullYear() {
    return this.getUTCFullYear();
  }
  override getMonth() {
    return this.getUTCMonth();
  }
  override getDate() {
    return this.getUTCDate();
  }
  override getDay() {
    return this.getUTCDay();
  }
  override getHours() {
    return this.getUTCHours();
  }
  override getMinutes() {
    return this.getUTCMinutes();
  }
  override getSeconds() {
    return this.getUTCSeconds();
  }
  override getTimezoneOffset() {
    return 0;
  }
  [constructFromSymbol](value: Date | number | string) {
    return new WallClock(value);
  }
}
