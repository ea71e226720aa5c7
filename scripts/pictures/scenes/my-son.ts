/** Brick towers among green hills, first sun on the brick. */
import { meadow, restroke } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { paintLandscape } from '../landscape.ts';
import { crownHeight, woodGround } from '../motifs/canopy.ts';
import { ridgeHeight } from '../motifs/hills.ts';
import { chamTower, courses } from '../motifs/roof.ts';
import { skyOf } from '../motifs/sky.ts';
import { treeline } from '../motifs/treeline.ts';
import { fbm, smooth } from '../noise.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

export const mySon: Scene = async (picture, random) => {
  const wood = woodGround({ dark: hex('#173626'), leaf: hex('#3d6b3a'), light: hex('#c8c46a') }, 0.3, 0);
  paintLandscape(picture, {
    view: { eye: 1.9, horizon: 0.56, focal: 1.3, near: 2.2, far: 130, steps: 1000 },
    sun: { x: -0.85, y: 0.36, z: 0.1 },
    heightAt: (x, z) => {
      const range = 0.2 + ridgeHeight(x * 0.045 + 2, z * 0.05, 12);
      const cone = 11 * Math.max(0, 1 - Math.hypot((x - 12) / 15, (z - 60) / 16)) ** 1.3;
      return 0.05 + smooth(15, 50, z) * 6 * range + cone + smooth(13, 20, z) * 0.34 * crownHeight(x / 0.3, z / 0.3) + 0.08 * fbm(x, z, 3);
    },
    sky: skyOf({ horizon: 0.56, stops: [[0, '#86a7b4'], [0.5, '#cfd6c4'], [0.85, '#f7dfae'], [1, '#fbe7bf']], cloud: { colour: hex('#fff4dc'), amount: 0.7, seed: 61 } }),
    ground: (spot, out) => {
      wood(spot, out);
      const grass = smooth(20, 14, spot.z);
      const blade = 0.5 + 0.5 * fbm(spot.x * 7, spot.z * 5, 4);
      toward(out, mix(hex('#4a6a2c'), hex('#b9b85a'), blade * (0.4 + 0.6 * spot.sun)), grass);
      const path = Math.abs(spot.x + 0.4 - 0.5 * Math.sin(spot.z * 0.4)) - 0.35;
      toward(out, hex('#c99a68'), grass * 0.8 * smooth(0.12, -0.05, path));
    },
    haze: { distance: 50, power: 1.2, colour: hex('#e3dcc0') },
    mist: { depth: 1.5, strength: 0.9, from: 12, size: 3, colour: hex('#f8ecd2') },
  });
  restroke(picture, random, { size: 0.006, length: 2, cover: 0.5, vary: 0.08, detail: 0.006 });
  meadow(picture, random, 0.7, 1, hex('#34582c'), hex('#d2c46a'), 9000);
  const brick = hex('#b8552c');
  const veil = { mist: hex('#f6e6c8'), wobble: 0.002, grain: 0.42 };
  const scrub = (from: number, to: number, foot: number, tall: number, haze: number): void =>
    treeline(picture, random, { foot, tall, dark: mix(hex('#1d3a22'), hex('#a8b48c'), haze), light: mix(hex('#a9b450'), hex('#e0dcae'), haze), from, to, size: 0.0075 });
  stamp(picture, await sprite(picture, chamTower(255, 688, 0.4, brick, 1) + chamTower(1385, 686, 0.38, brick, 2) + chamTower(1240, 690, 0.5, brick)), { ...veil, mistAt: () => 0.45 });
  for (const [from, to, tall] of [[0.02, 0.2, 0.07], [0.18, 0.34, 0.04], [1.1, 1.2, 0.05], [1.2, 1.34, 0.03], [1.33, 1.6, 0.07]] as const) scrub(from, to, 0.702, tall, 0.45);
  stamp(picture, await sprite(picture, chamTower(520, 756, 0.74, brick, 1)), { ...veil, mistAt: (_, y) => 0.14 + 0.3 * smooth(0.6, 0.76, y) });
  for (const [from, to, tall] of [[0.36, 0.46, 0.05], [0.43, 0.53, 0.024], [0.55, 0.64, 0.04]] as const) scrub(from, to, 0.768, tall, 0.22);
  stamp(picture, await sprite(picture, chamTower(900, 842, 1.22, brick)), { ...veil, mistAt: (_, y) => 0.02 + 0.16 * smooth(0.74, 0.86, y) });
  for (const [from, to, tall] of [[0.7, 0.8, 0.05], [0.77, 0.86, 0.02], [0.98, 1.1, 0.06], [1.06, 1.16, 0.035]] as const) scrub(from, to, 0.858, tall, 0.06);
  // Stumps of fallen halls, and the long morning shade of what still stands.
  const wall = (x: number, foot: number, wide: number, tall: number): string => `<path d="M${x} ${foot} V${foot - tall * 0.7} l${wide * 0.2} ${-tall * 0.2} l${wide * 0.16} ${tall * 0.14} l${wide * 0.2} ${-tall * 0.24} l${wide * 0.2} ${tall * 0.34} l${wide * 0.24} ${tall * 0.2} V${foot} Z" fill="#a5502c"/>${courses(x + 2, foot - tall * 0.55, wide - 4, tall * 0.55, 7, 17, '#4a1f14')}<path d="M${x + wide * 0.6} ${foot} V${foot - tall * 0.6} h${wide * 0.4} V${foot} Z" fill="#1a0a10" fill-opacity=".3"/>`;
  const shades = [[900, 842, 1.22], [520, 756, 0.74]].map(([x, y, size]) => `<path d="M${x! - 110 * size!} ${y} L${x! + 112 * size!} ${y} L${x! + 640 * size!} ${y! + 62 * size!} L${x! + 470 * size!} ${y! + 74 * size!} Z" fill="#12241c" fill-opacity=".42"/>`).join('');
  stamp(picture, await sprite(picture, shades), { wobble: 0.004, grain: 0.4, blend: 'multiply' });
  stamp(picture, await sprite(picture, wall(640, 846, 130, 62) + wall(1090, 872, 190, 84) + wall(330, 800, 120, 46)), { grain: 0.45, wobble: 0.003 });
  for (const [from, to, foot, tall] of [[0.62, 0.7, 0.856, 0.03], [1.06, 1.14, 0.884, 0.03], [1.2, 1.3, 0.886, 0.045], [0.31, 0.38, 0.808, 0.025]] as const) scrub(from, to, foot, tall, 0.06);
  meadow(picture, random, 0.86, 1.01, hex('#2c4a24'), hex('#c2bb5c'), 3600);
  treeline(picture, random, { foot: 1.03, tall: 0.17, dark: hex('#122a1c'), light: hex('#7f9a3c'), from: -0.02, to: 0.44, size: 0.013 });
  treeline(picture, random, { foot: 1.03, tall: 0.22, dark: hex('#122a1c'), light: hex('#7f9a3c'), from: 1.2, to: 1.62, size: 0.013 });
  return (full) => finishSilk(full, { border: 0.18 });
};
