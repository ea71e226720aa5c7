/** Flat ranges laid one over another, for pictures built in planes: each darker and sharper than the one behind. */
import { mix, toward, type Rgb } from '../colour.ts';
import { clamp, fbm, ridged, smooth } from '../noise.ts';
import { wash, type Picture } from '../paint.ts';

export interface Ranges {
  count: number;
  /** mean crest of the farthest and the nearest range */
  top: number;
  bottom: number;
  far: Rgb;
  near: Rgb;
  /** what gathers at the foot of each range */
  mist: Rgb;
  /** height of the crests over their mean */
  swing: number;
  /** 0 rolling … 1 jagged */
  jag: number;
  seed: number;
}

export function ranges(picture: Picture, { count, top, bottom, far, near, mist, swing, jag, seed }: Ranges): void {
  for (let i = 0; i < count; i++) {
    const t = count === 1 ? 1 : i / (count - 1);
    const mean = top + (bottom - top) * t;
    const tone = mix(far, near, t ** 1.2);
    const line = seed + i * 7.3;
    const crests = Float32Array.from({ length: picture.width }, (_, column) => {
      const x = (column + 0.5) / picture.height;
      const wide = 1.5 - 0.5 * t;
      return mean - swing * (0.5 + 0.8 * t) * ((1 - jag) * fbm(x * 1.6 / wide + line, line, 5) + jag * (ridged(x * 1.9 / wide + line, line, 5) - 0.5) * 1.5) - 0.004 * fbm(x * 60, line, 2);
    });
    const deep = 0.13 + 0.12 * t;
    wash(picture, (x, y, out) => {
      const crest = crests[Math.min(crests.length - 1, Math.floor(x * picture.height))]!;
      const down = y - crest;
      out[3] = smooth(-0.0008, 0.0012, down);
      if (down < -0.001) return;
      const rib = ridged(x * 9 + line, (y - crest) * 5 + line, 3);
      out.set(tone);
      toward(out, mix(tone, [0, 0.02, 0.05], 0.5), clamp(0.5 * rib * smooth(0, 0.05, down)));
      toward(out, mist, clamp(smooth(0.0, deep, down + 0.03 * fbm(x * 3 + line, y * 6, 2)) * (0.96 - 0.5 * t)));
    }, 'normal', Math.max(0, mean - swing * 2.2), i === count - 1 ? 1 : Math.min(1, mean + swing * 2.2 + (bottom - top) / count + 0.12));
  }
}
