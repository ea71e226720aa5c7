/** Colours are sRGB triples 0…1; ramps are mixed in OKLab, so that the middle of a gradient stays clean. */
export type Rgb = readonly [number, number, number];

const known = new Map<string, Rgb>();

/** A colour from `#rrggbb`; remembered, since scenes ask for it pixel by pixel. */
export function hex(text: string): Rgb {
  const found = known.get(text);
  if (found) return found;
  const n = Number.parseInt(text.slice(1), 16);
  const colour: Rgb = [(n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
  known.set(text, colour);
  return colour;
}

export function css(colour: Rgb): string {
  return `rgb(${colour.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255)).join(' ')})`;
}

export function mix(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toSrgb = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

function toLab([r, g, b]: Rgb): Rgb {
  const [lr, lg, lb] = [toLinear(r), toLinear(g), toLinear(b)];
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([L, a, b]: Rgb): Rgb {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toSrgb(Math.max(0, 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
    toSrgb(Math.max(0, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
    toSrgb(Math.max(0, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)),
  ];
}

/** Writes a colour into the first three places of `out`. */
export type Ramp = (t: number, out: Float32Array) => void;

/** A gradient through stops: `[place 0…1, '#hex']`, in order. */
export function ramp(...stops: readonly (readonly [number, string])[]): Ramp {
  const size = 512;
  const table = new Float32Array((size + 1) * 3);
  const labs = stops.map(([, text]) => toLab(hex(text)));
  let stop = 0;
  for (let i = 0; i <= size; i++) {
    const t = i / size;
    while (stop < stops.length - 2 && t > stops[stop + 1]![0]) stop++;
    const from = stops[stop]![0];
    const to = stops[Math.min(stop + 1, stops.length - 1)]![0];
    const part = to > from ? Math.min(1, Math.max(0, (t - from) / (to - from))) : 0;
    table.set(fromLab(mix(labs[stop]!, labs[Math.min(stop + 1, stops.length - 1)]!, part)), i * 3);
  }
  return (t, out) => {
    const at = (t <= 0 ? 0 : t >= 1 ? size : Math.floor(t * size)) * 3;
    out[0] = table[at]!;
    out[1] = table[at + 1]!;
    out[2] = table[at + 2]!;
  };
}

/** Pulls the first three places of `out` towards a colour. */
export function toward(out: Float32Array, colour: Rgb, t: number): void {
  out[0] = out[0]! + (colour[0] - out[0]!) * t;
  out[1] = out[1]! + (colour[1] - out[1]!) * t;
  out[2] = out[2]! + (colour[2] - out[2]!) * t;
}

export function scale(out: Float32Array, by: number): void {
  out[0] = out[0]! * by;
  out[1] = out[1]! * by;
  out[2] = out[2]! * by;
}
