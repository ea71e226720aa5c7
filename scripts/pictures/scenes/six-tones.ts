/** Six brushed curves for the six tones: level, falling, rising, dipping, broken, cut short. Ink and gold on rice paper. */
import { touch } from '../brush.ts';
import { hex, mix, toward, type Rgb } from '../colour.ts';
import { goldLeaf, leafWear, vignette } from '../finish/lacquer.ts';
import { finishPaper } from '../finish/paper.ts';
import { fbm, noise, smooth } from '../noise.ts';
import { wash, type Picture } from '../paint.ts';
import { between, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';

/** Pitch over time, 0…1 each way; the fifth breaks in the middle, the last stops early. */
const tones: readonly ((t: number) => number)[] = [
  (t) => 0.06 * Math.sin(t * 5),
  (t) => -0.95 * t * t * (0.6 + 0.4 * t),
  (t) => 1.15 * t * t * t + 0.12 * t,
  (t) => -1.5 * Math.sin(t * Math.PI * 0.9) * (1 - 0.25 * t) + 0.25 * t,
  (t) => (t < 0.46 ? -0.5 * t : -0.75 + 1.9 * (t - 0.46)),
  (t) => -0.1 - 0.75 * t * t,
];

interface Curve {
  x: number;
  y: number;
  wide: number;
  tall: number;
  colour: Rgb;
  press: number;
  /** where the brush lifts for a moment */
  pause?: number;
}

/** One stroke: a loaded head, then hairs that run dry one after another. */
function brushLine(picture: Picture, random: Random, pitch: (t: number) => number, { x, y, wide, tall, colour, press, pause }: Curve): void {
  const at = (t: number): [number, number] => [x + wide * t, y - pitch(t) * tall];
  const pressure = (t: number): number => press * smooth(-0.05, 0.07, t) * (0.72 + 0.3 * Math.exp(-(((t - 0.05) / 0.1) ** 2)) + 0.16 * Math.sin(t * 8 + y * 5)) * (1 - 0.5 * t * t) * (1 + 0.12 * noise(t * 9, y * 9));
  const lifted = (t: number): boolean => pause !== undefined && Math.abs(t - pause) < 0.03;
  for (let n = 0; n <= 420; n++) {
    const t = n / 420;
    const wet = smooth(0.45, 0.15, t);
    if (wet <= 0 || lifted(t)) continue;
    const [px, py] = at(t);
    const half = pressure(t);
    touch(picture, colour, { x: px, y: py, long: half * 1.04, wide: half * 0.98, turn: -0.6, cover: 0.5 * wet, soft: 0.16 });
  }
  for (let hair = 0; hair < 84; hair++) {
    const across = (hair / 83 - 0.5) * 2;
    const seed = random() * 90;
    const enough = between(random, 0.1, 1.05) - 0.15 * Math.abs(across);
    for (let n = 0; n <= 620; n++) {
      const t = n / 620;
      if (lifted(t) || noise(seed, t * 11) > 0.2 + 1.1 * (enough - t)) continue;
      const [px, py] = at(t);
      const [qx, qy] = at(Math.min(1, t + 0.01));
      const lean = Math.atan2(qy - py, qx - px || 0.001);
      const half = pressure(t) * across * 1.06;
      touch(picture, colour, { x: px - Math.sin(lean) * half, y: py + Math.cos(lean) * half, long: 0.0046, wide: 0.0013, turn: lean, cover: 0.62, soft: 0.5 });
    }
  }
  for (let n = 0; n < 26; n++) {
    const [px, py] = at(random() ** 2);
    const size = 0.0007 + 0.003 * random() ** 4;
    touch(picture, colour, { x: px + between(random, -0.06, 0.08), y: py + between(random, -0.06, 0.06), long: size, wide: size, cover: 0.85, soft: 0.3 });
  }
}

export const sixTones: Scene = (picture, random) => {
  const leaf = new Float32Array(4);
  wash(picture, (x, y, out) => {
    out.set(mix(hex('#efe2c4'), hex('#e2cfa6'), 0.5 + 0.7 * fbm(x * 2, y * 2, 4)));
    const fibre = smooth(0.5, 0.72, noise(x * 11 + 3 * noise(x * 5, y * 5), y * 70)) * 0.18;
    toward(out, hex('#a98a58'), fibre);
    const band = smooth(0.16, 0.02, Math.abs(x - 0.8 - 0.3 * Math.sin(y * 4 + 0.4) - 0.1 * fbm(y * 3, 1, 3)) * 0.8);
    goldLeaf(x, y, leaf);
    toward(out, [leaf[0]!, leaf[1]!, leaf[2]!], 0.8 * leafWear(x + 5, y, 0.12 + 0.5 * band));
    // Sound spreads from the left in faint rings.
    const d = Math.hypot(x - 0.06, y - 0.5) * 18;
    toward(out, hex('#b9975a'), 0.22 * smooth(0.07, 0.02, Math.abs(d - Math.round(d))) * Math.exp(-d * 0.06));
  });
  const ink = hex('#15110e');
  const left = [0.36, 0.85] as const;
  const curves: readonly Curve[] = [
    { x: left[0], y: 0.24, wide: 0.39, tall: 0.1, colour: ink, press: 0.03 },
    { x: left[1], y: 0.15, wide: 0.38, tall: 0.17, colour: ink, press: 0.031 },
    { x: left[0], y: 0.55, wide: 0.39, tall: 0.15, colour: hex('#b3261a'), press: 0.034 },
    { x: left[1], y: 0.49, wide: 0.39, tall: 0.1, colour: ink, press: 0.03 },
    { x: left[0], y: 0.82, wide: 0.39, tall: 0.17, colour: ink, press: 0.029, pause: 0.46 },
    { x: left[1], y: 0.74, wide: 0.22, tall: 0.2, colour: ink, press: 0.033 },
  ];
  curves.forEach((curve, i) => brushLine(picture, random, tones[i]!, curve));
  return (full) => {
    vignette(full, 0.3, [0.35, 0.2, 0.08]);
    finishPaper(full, 1.1);
  };
};
