/** OKLab: lightness 0 to 1, and two axes of hue. Equal distances look about equally different. Björn Ottosson's definition. */
export type Lab = readonly [lightness: number, a: number, b: number];
type Triple = readonly [number, number, number];

/** The three channels of `#rrggbb` in linear light, 0 to 1. */
export function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** `#rrggbb` of linear light; what no screen can show is cut to the nearest that it can. */
export function hexOf(light: Triple): string {
  const channel = (value: number): string => {
    const cut = Math.min(1, Math.max(0, value));
    const encoded = cut <= 0.0031308 ? cut * 12.92 : 1.055 * cut ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${light.map(channel).join('')}`;
}

/** Relative luminance as WCAG 2 defines it, 0 to 1: what a grey printer keeps. */
export function luminance(hex: string): number {
  const [red, green, blue] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio as WCAG 2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export function toLab(hex: string): Lab {
  const [red, green, blue] = linear(hex);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

export function fromLab([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return hexOf([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

/** The colour that stands `part` of the way, 0 to 1, from one to the other. */
export function between(one: string, other: string, part: number): string {
  const from = toLab(one);
  const to = toLab(other);
  return fromLab([0, 1, 2].map((axis) => (from[axis] as number) * (1 - part) + (to[axis] as number) * part) as unknown as Lab);
}

/** The colour itself when it has the contrast against a ground, else the nearest lightness of its hue that has. */
export function withContrast(hex: string, ground: string, ratio: number): string {
  if (contrast(hex, ground) >= ratio) return hex;
  const [lightness, a, b] = toLab(hex);
  const away = luminance(ground) > 0.18 ? -1 : 1;
  for (let step = 1; step <= 200; step++) {
    const moved = fromLab([lightness + away * step * 0.005, a, b]);
    if (contrast(moved, ground) >= ratio) return moved;
  }
  return away === -1 ? '#000000' : '#ffffff';
}
