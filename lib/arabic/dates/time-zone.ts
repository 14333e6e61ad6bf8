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

/** Offsets by zone and UTC day number, for days without a change of the offset. */
const offsetsByDay = new Map<string, Map<number, number>>();

/**
 * Returns how far the zone is ahead of UTC at an instant, in milliseconds. Offsets from before standard time lose their
 * seconds, because ISO 8601 cannot write them.
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
 * Returns the instant of a local time, in milliseconds since 1970. `wallTime` is the local time as if it were UTC. A local
 * time that occurs twice means the first one. A skipped local time uses the offset before the gap («compatible» in Temporal).
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
 * A date whose fields are the local time of a zone, independent of the machine's zone. date-fns keeps the class through
 * `constructFromSymbol`, so its `format` reads these fields.
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
