/** Lotus on the water: floating leaves and raised flowers. */
import { touch } from '../brush.ts';
import { hex, mix, type Rgb } from '../colour.ts';
import type { Picture } from '../paint.ts';
import { between, type Random } from '../random.ts';

/** A leaf lying on the water, veined, flattened by the view. */
export function lotusLeaf(picture: Picture, random: Random, x: number, y: number, size: number, dark: Rgb, light: Rgb): void {
  const flat = 0.36;
  touch(picture, [0.02, 0.05, 0.06], { x: x + size * 0.05, y: y + size * 0.1, long: size, wide: size * flat, cover: 0.5, soft: 0.4 });
  const tone = mix(dark, light, between(random, 0.1, 0.5));
  touch(picture, tone, { x, y, long: size, wide: size * flat, soft: 0.06 });
  touch(picture, mix(tone, light, 0.6), { x: x - size * 0.2, y: y - size * flat * 0.3, long: size * 0.66, wide: size * flat * 0.55, soft: 1, cover: 0.7 });
  for (let n = 0; n < 16; n++) {
    const turn = (n / 16) * 6.283;
    const px = Math.cos(turn) * size * 0.5;
    const py = Math.sin(turn) * size * flat * 0.5;
    touch(picture, mix(tone, dark, 0.8), { x: x + px, y: y + py, long: Math.hypot(px, py) * 0.85, wide: size * 0.012, turn: Math.atan2(py, px), cover: 0.5 });
  }
  touch(picture, mix(light, [1, 1, 0.85], 0.4), { x, y, long: size * 0.07, wide: size * 0.04 });
}

const tips = [hex('#c42f5a'), hex('#e0527a'), hex('#f08aa0')] as const;

/** An open flower on its stalk, seen from the side. */
export function lotusFlower(picture: Picture, random: Random, x: number, y: number, size: number, stalk: number): void {
  for (let t = 0; t < 1; t += 0.02) touch(picture, hex('#2f5236'), { x: x + Math.sin(t * 2) * size * 0.12, y: y + size * 0.5 + t * stalk, long: 0.006, wide: 0.0028, turn: 1.5 });
  const petal = (lean: number, length: number, wide: number, colour: Rgb): void => {
    for (let t = 0; t <= 1; t += 0.05) {
      const along = length * t;
      const swell = wide * Math.sin(Math.PI * Math.min(1, 0.18 + t * 0.84));
      touch(picture, mix(hex('#fdeee0'), colour, t ** 1.4), { x: x + Math.sin(lean) * along, y: y + size * 0.5 - Math.cos(lean) * along, long: Math.max(0.0012, swell), wide: length * 0.07, turn: lean, soft: 0.35 });
    }
  };
  for (const lean of [-1.25, 1.25, -0.85, 0.85, -0.45, 0.45, 0]) petal(lean + between(random, -0.06, 0.06), size * 1.25, size * 0.3, tips[Math.abs(Math.round(lean)) % 3]!);
  for (const lean of [-0.95, 0.95, -0.5, 0.5]) petal(lean, size * 0.9, size * 0.27, tips[2]);
  petal(0.05, size * 0.72, size * 0.3, hex('#f6b3bd'));
}
