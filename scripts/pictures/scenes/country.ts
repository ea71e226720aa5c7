/** The long coast from very high, as in a lacquer tray: no borders, land melting inland into cloud. */
import { hex, mix, ramp, toward } from '../colour.ts';
import { finishLacquer, goldLeaf, leafWear } from '../finish/lacquer.ts';
import { clamp, fbm, hash, noise, ridged, smooth } from '../noise.ts';
import { softField, wash } from '../paint.ts';
import type { Scene } from '../scene.ts';

/** The shore from north to south, in degrees east and north; a drawing's accuracy. */
const shore: readonly (readonly [number, number])[] = [
  [108.05, 21.55], [107.4, 21.2], [107, 20.9], [106.75, 20.6], [106.55, 20.15], [105.98, 19.85], [105.85, 19.3], [105.72, 18.75],
  [106.1, 18.3], [106.5, 17.9], [106.7, 17.4], [107.2, 16.9], [107.75, 16.4], [108.25, 16.1], [108.5, 15.75], [108.95, 15.2],
  [109.1, 14.5], [109.25, 13.75], [109.45, 12.9], [109.25, 12.3], [109.2, 11.75], [108.98, 11.35], [108.4, 11], [107.9, 10.7],
  [107.1, 10.38], [106.8, 10.25], [106.65, 9.9], [106.2, 9.4], [105.5, 9.1], [104.75, 8.6], [104.85, 9.3], [105.05, 9.95], [104.5, 10.4], [104.2, 10.6],
];
const degree = 0.0605;
const toX = (east: number): number => 0.83 + (east - 106.9) * degree * 0.96;
const toY = (north: number): number => 0.5 + (15.6 - north) * degree;
const line = shore.map(([east, north]) => [toX(east), toY(north)] as const);
const outline = [...line, [-2, line.at(-1)![1]] as const, [-2, -1] as const, [3, -1] as const, [3, line[0]![1] - 0.01] as const];

/** Distance to the shore: positive on land. */
function inland(x: number, y: number): number {
  let best = 9;
  for (let i = 0; i < line.length - 1; i++) {
    const [ax, ay] = line[i]!;
    const [bx, by] = line[i + 1]!;
    const t = clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2));
    best = Math.min(best, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [ax, ay] = outline[i]!;
    const [bx, by] = outline[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside ? best : -best;
}

/** Flat country of the two great rivers. */
const delta = (x: number, y: number): number =>
  Math.max(smooth(0.14, 0.05, Math.hypot((x - toX(106.1)) * 0.9, y - toY(20.6))), smooth(0.2, 0.09, Math.hypot((x - toX(105.6)) * 0.8, y - toY(10))));

export const country: Scene = (picture) => {
  const land = ramp([0, '#3d5a35'], [0.22, '#71702f'], [0.45, '#a8762c'], [0.68, '#c8502a'], [0.88, '#e9c27a'], [1, '#f8ecc8']);
  const step = 1.5 / picture.height;
  const leaf = new Float32Array(4);
  const distance = softField(picture, 3, inland);
  const relief = softField(picture, 1, (x, y) => {
    const d = distance(x, y);
    if (d <= 0) return 0;
    const rise = smooth(0.004, 0.06, d) * (1 - 0.94 * delta(x, y)) * (0.75 + 0.5 * smooth(0.5, 0.1, y) + 0.2 * smooth(0.4, 0.55, y));
    return rise * (0.15 + 0.95 * ridged(x * 8 + 0.3 * noise(x * 4, y * 4), y * 6.4 - x * 3, 6, 0.5));
  });
  wash(picture, (x, y, out) => {
    const bent = 0.006 * fbm(x * 22, y * 22, 4);
    const d = distance(x + bent, y + bent) + 0.003 * fbm(x * 60, y * 60, 2);
    if (d > 0) {
      const h = relief(x, y);
      const slope = (relief(x - step, y - step) - h) / step;
      land(clamp(0.02 + h * 0.9), out);
      const light = clamp(0.68 - slope * 0.03, 0.2, 1.25);
      for (let part = 0; part < 3; part++) out[part] = out[part]! * light * 1.25;
      const flat = delta(x, y);
      const field = hash(Math.floor(x * 120 + noise(x * 20, y * 20)), Math.floor(y * 120 + noise(y * 20, x * 20)));
      toward(out, mix(hex('#7d8a34'), hex('#d8b44a'), field), flat * 0.7);
      // Rivers as inlaid gold, thickest in the deltas.
      const river = Math.abs(noise(x * 5.5 + 0.5 * noise(x * 14, y * 14), y * 7.5 + 3)) + 0.04 * (1 - flat);
      toward(out, hex('#f6dc8e'), 0.9 * smooth(0.035, 0.012, river) * (0.25 + 0.75 * flat) * smooth(0, 0.01, d));
      toward(out, hex('#fff1c2'), smooth(0.0035, 0.001, d));
    } else {
      const deep = -d;
      out.set(mix(hex('#1c5a56'), hex('#07171c'), smooth(0, 0.24, deep)));
      const swell = fbm(x * 3, y * 3, 4);
      toward(out, hex('#0f3338'), 0.5 * smooth(0, 0.6, swell));
      // Waves follow the shore, ever fainter, as they are drawn in lacquer.
      const phase = deep * 62 + 1.3 * fbm(x * 7, y * 7, 3) + 0.5 / (deep + 0.03);
      const crest = Math.abs(phase - Math.round(phase));
      toward(out, hex('#e2bd68'), smooth(0.09, 0.02, crest) * (0.62 * Math.exp(-deep * 5.5) + 0.08) * smooth(-0.5, 0.3, swell));
      goldLeaf(x, y, leaf);
      // Far islands as grains of leaf, scattered over the open sea.
      const isles = smooth(0.32, 0.4, noise(x * 30, y * 30) * 0.7 + noise(x * 80, y * 80) * 0.4) * (smooth(0.12, 0.03, Math.hypot(x - 1.16, y - 0.42)) + smooth(0.16, 0.04, Math.hypot((x - 1.32) * 0.8, y - 0.8)) + smooth(0.04, 0.012, Math.hypot(x - toX(107.2), y - toY(20.75))));
      toward(out, [leaf[0]! * 1.1, leaf[1]! * 1.1, leaf[2]! * 1.1], clamp(isles));
    }
    // Inland the picture goes into cloud, so that no border is drawn.
    const reach = 0.09 + 0.1 * smooth(0.4, 0.1, y) + 0.06 * smooth(0.5, 0.66, y) + 0.07 * smooth(0.7, 0.85, y);
    const billow = fbm(x * 3.2, y * 4.6 + fbm(x * 5, y * 5, 3), 5);
    const ceiling = 0.015 + 0.17 * smooth(0.88, 1.0, x);
    const veil =
      smooth(reach * 0.7, reach * 1.9, d + 0.09 * billow) +
      smooth(ceiling + 0.11, ceiling - 0.09, y + 0.12 * billow) +
      smooth(0.69, 0.5, x + 0.1 * billow) * smooth(0.55, 0.72, y);
    const cloud = mix(hex('#4a1310'), hex('#8e2418'), clamp(0.5 + billow * 1.1));
    toward(out, cloud, clamp(veil));
    goldLeaf(x, y, leaf);
    toward(out, [leaf[0]!, leaf[1]!, leaf[2]!], clamp(veil) * leafWear(x * 0.9, y * 1.7, 0.2 + 0.35 * billow) * 0.9);
    toward(out, hex('#f4dca8'), 0.55 * smooth(0.12, 0, Math.abs(veil - 0.5)) * smooth(-0.2, 0.5, billow));
  });
  return (full) => finishLacquer(full, { rubbed: 0.2, dust: 0.55, edge: 0.55 });
};
