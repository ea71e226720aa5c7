/** The surface of a painting on silk: thread, uneven washes, pigment pooled at edges, a paler border. */
import type { Rgb } from '../colour.ts';
import { clamp, fbm, noise, smooth } from '../noise.ts';
import { copyOf, softField, wash, type Picture } from '../paint.ts';

export interface Silk {
  ground?: Rgb;
  /** how far the ground shows through the paint, 0…1 */
  sheer?: number;
  border?: number;
  weave?: number;
}

export function finishSilk(picture: Picture, { ground = [0.93, 0.88, 0.76], sheer = 0.07, border = 0.3, weave = 0.028 }: Silk = {}): void {
  pool(picture, 0.9);
  const bare = softField(picture, 6, (x, y) => {
    const edge = Math.min(x, 1.6 - x, y, 1 - y) + 0.05 * fbm(x * 5, y * 5, 4);
    return clamp(sheer * (0.7 + 0.9 * fbm(x * 2.2 + 3, y * 2.2, 4)) + border * (1 - smooth(-0.01, 0.11, edge)));
  });
  const blots = softField(picture, 4, (x, y) => fbm(x * 8, y * 8 + 20, 4));
  wash(picture, (x, y, out) => {
    out[0] = ground[0];
    out[1] = ground[1];
    out[2] = ground[2];
    out[3] = bare(x, y);
  });
  const { height } = picture;
  wash(picture, (x, y, out) => {
    const thread = noise(x * height * 0.42, y * 24) + noise(x * 24 + 50, y * height * 0.42);
    const blot = blots(x, y);
    const tone = 1 + weave * 0.8 * thread + 0.035 * blot;
    out[0] = tone;
    out[1] = tone;
    out[2] = tone * (1 - 0.01 * blot);
  }, 'multiply');
}

/** Wet paint gathers where tones meet: the dark side of each edge is deepened a little. */
function pool(picture: Picture, strength: number): void {
  const source = copyOf(picture);
  const { width, height, rgb } = picture;
  const reach = Math.max(1, Math.round(height / 420));
  for (let row = reach; row < height - reach; row++) {
    for (let column = reach; column < width - reach; column++) {
      const at = (row * width + column) * 3 + 1;
      const around =
        (source.rgb[at - reach * 3]! + source.rgb[at + reach * 3]! + source.rgb[at - reach * width * 3]! + source.rgb[at + reach * width * 3]!) / 4;
      const darker = Math.max(0, around - source.rgb[at]!) * strength;
      for (let part = -1; part < 2; part++) rgb[at + part]! -= darker * rgb[at + part]!;
    }
  }
}
