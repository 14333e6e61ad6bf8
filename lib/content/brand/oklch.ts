/** A colour by lightness (0 to 1), chroma and hue (radians): OKLCH (W3C, CSS Color 4, "Oklab"). */
type Oklch = { lightness: number; chroma: number; hue: number };

type Triple = readonly [number, number, number];

/** Returns red, green and blue of `#rrggbb`, each from 0 to 1 and linear in light (IEC 61966-2-1). */
export function toLinear(colour: string): Triple {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Returns `#rrggbb`; what is outside 0 to 1 is cut off. */
export function fromLinear(linear: Triple): string {
  const channels = linear.map((value) => {
    const within = Math.min(1, Math.max(0, value));
    const encoded = within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

/** Returns the OKLCH values of `#rrggbb`. */
export function toOklch(colour: string): Oklch {
  const [r, g, b] = toLinear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, bb),
    hue: Math.atan2(bb, a),
  };
}

function linearOf({ lightness, chroma, hue }: Oklch): Triple {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function isShown(linear: Triple): boolean {
  return linear.every((value) => value >= -0.0005 && value <= 1.0005);
}

/** Returns `#rrggbb`. A colour that screens cannot show keeps its lightness and hue and loses chroma. */
export function fromOklch(colour: Oklch): string {
  const whole = linearOf(colour);
  if (isShown(whole)) return fromLinear(whole);
  let [low, high] = [0, colour.chroma];
  for (let step = 0; step < 12; step++) {
    const chroma = (low + high) / 2;
    if (isShown(linearOf({ ...colour, chroma }))) low = chroma;
    else high = chroma;
  }
  return fromLinear(linearOf({ ...colour, chroma: low }));
}
