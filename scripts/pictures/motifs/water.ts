/** Level water for pictures built in planes: whatever is painted above the line is mirrored below it. */
import { toward, type Rgb } from '../colour.ts';
import { clamp, fbm, noise, smooth } from '../noise.ts';
import { copyOf, sample, wash, type Picture } from '../paint.ts';

export interface Pool {
  line: number;
  deep: Rgb;
  /** 0 none … 1 a mirror */
  mirror: number;
  /** 0 glass … 1 breeze */
  ripple: number;
  /** how many heights of the picture above one below; above 1 shows taller things */
  squeeze?: number;
  bottom?: number;
}

export function reflect(picture: Picture, { line, deep, mirror, ripple, squeeze = 1, bottom = 1 }: Pool): void {
  const above = copyOf(picture);
  wash(picture, (x, y, out) => {
    const down = y - line;
    if (down <= 0) {
      out[3] = 0;
      return;
    }
    const near = down / (1 - line);
    const bands = noise(x * 7 / (0.25 + near), 34 * Math.sqrt(near + 0.02) + x) * 0.6 + noise(x * 22 / (0.25 + near) + 7, 90 * Math.sqrt(near + 0.01)) * 0.4;
    const shift = bands * ripple * (0.004 + 0.03 * near);
    sample(above, x + shift, clamp(line - down * squeeze - Math.abs(shift) * 1.6 - shift, 0, line - 0.002), out);
    const lost = 1 - mirror * (1 - 0.35 * near) + 0.16 * ripple * bands + 0.08 * fbm(x * 3, near * 9, 3);
    toward(out, deep, clamp(lost));
    out[3] = smooth(0, 0.003, down);
  }, 'normal', line, bottom);
}
