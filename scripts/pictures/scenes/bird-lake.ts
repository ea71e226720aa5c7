/** A lake in the lowland forest at sunrise, egrets rising. */
import { restroke } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { egret, flying } from '../motifs/people.ts';
import { ranges } from '../motifs/ridge.ts';
import { skyOf } from '../motifs/sky.ts';
import { branches } from '../motifs/trees.ts';
import { crown, treeline } from '../motifs/treeline.ts';
import { reflect } from '../motifs/water.ts';
import { fbm, noise, smooth } from '../noise.ts';
import { bloom, wash } from '../paint.ts';
import { between } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

export const birdLake: Scene = async (picture, random) => {
  wash(picture, skyOf({
    horizon: 0.6,
    stops: [[0, '#7c9a86'], [0.45, '#c8c48c'], [0.8, '#f8d98c'], [1, '#fdebb4']],
    cloud: { colour: hex('#fff2c8'), amount: 0.7, seed: 8 },
    sun: { x: 0.66, y: 0.4, radius: 0.055, colour: hex('#fffbe2'), glow: hex('#fff0b0'), reach: 0.3 },
  }));
  const fog = hex('#fbe8b0');
  ranges(picture, { count: 2, top: 0.46, bottom: 0.5, far: hex('#c4bd82'), near: hex('#a0a870'), mist: fog, swing: 0.05, jag: 0.1, seed: 70 });
  for (const [foot, tall, dark, light, from, to] of [[0.6, 0.16, '#98a060', '#e0d48c', 0, 1.6], [0.612, 0.2, '#63804c', '#cfc878', 0, 0.5], [0.612, 0.24, '#63804c', '#cfc878', 0.92, 1.6], [0.625, 0.3, '#2f5638', '#a8b05a', 1.2, 1.62], [0.625, 0.22, '#2f5638', '#a8b05a', -0.02, 0.26]] as const) {
    treeline(picture, random, { foot, tall, dark: hex(dark), light: hex(light), from, to, size: 0.014 });
    wash(picture, (x, y, out) => {
      out.set(fog);
      out[3] = 0.5 * smooth(0.07, 0, Math.abs(y - foot)) * smooth(-0.4, 0.4, fbm(x * 3 + foot * 40, y * 10, 4));
    });
  }
  const trunks = [[1300, 640, 0.9], [1420, 650, 1.1], [1215, 632, 0.7], [160, 640, 0.85], [70, 650, 1]] as const;
  for (const [x, y, size] of trunks) {
    const tips: [number, number][] = [];
    const wood = branches(random, { x, y, turn: -1.57 + between(random, -0.08, 0.08), length: 330 * size, width: 20 * size, depth: 3 }, { dark: hex('#4a4a34'), light: hex('#d8c48a'), spread: 0.6, rise: 0.1, depth: 3, fall: 0.42 }, (tx, ty) => tips.push([tx / 1000, ty / 1000]));
    stamp(picture, await sprite(picture, wood), { grain: 0.3, wobble: 0.002 });
    for (const [tx, ty] of tips) crown(picture, random, { x: tx, y: ty, wide: 0.05 * size, tall: 0.03 * size, dark: hex('#2a4a30'), middle: hex('#5f7f40'), light: hex('#e0d070'), size: 0.009, count: 44, side: x > 660 ? -1 : 1 });
  }
  bloom(picture, 0.8, 0.05, 0.35);
  reflect(picture, { line: 0.63, deep: hex('#5f7850'), mirror: 0.9, ripple: 0.5 });
  // Drifts of floating plants.
  wash(picture, (x, y, out) => {
    const near = (y - 0.63) / 0.37;
    const drift = fbm(x * 2.4 / (0.4 + near), 9 * Math.sqrt(near + 0.02), 5);
    const pad = smooth(0.12, 0.3, drift + 0.12 * noise(x * 50, y * 120));
    out.set(mix(hex('#2f5232'), hex('#b4b452'), 0.5 + 0.6 * noise(x * 40, y * 110)));
    toward(out, hex('#e8d87a'), 0.3 * smooth(0.3, 0.8, noise(x * 30, y * 90)));
    out[3] = pad * 0.9 * smooth(0.63, 0.66, y);
  }, 'normal', 0.63, 1);
  restroke(picture, random, { size: 0.0055, length: 2, cover: 0.45, vary: 0.08, detail: 0.008 });
  treeline(picture, random, { foot: 1.03, tall: 0.17, dark: hex('#12281a'), light: hex('#6a7f38'), from: -0.02, to: 0.42, size: 0.014 });
  treeline(picture, random, { foot: 1.03, tall: 0.11, dark: hex('#12281a'), light: hex('#6a7f38'), from: 1.2, to: 1.62, size: 0.014 });
  return async (full) => {
    const white = hex('#fffaf0');
    const flock = [[700, 330, 1.5, 1.1], [840, 270, 1.2, 0.5], [960, 340, 1.05, 0.9], [1060, 250, 0.85, 0.4], [590, 250, 0.9, 0.7], [900, 190, 0.7, 0.9], [1140, 320, 0.62, 0.6], [480, 310, 0.6, 0.9], [1010, 160, 0.5, 0.5], [760, 180, 0.5, 0.8]] as const;
    stamp(full, await sprite(full, flock.map(([x, y, size, lift]) => flying(x, y, size, white, lift)).join('')), { grain: 0.08, wobble: 0.0006 });
    const waders = [[620, 790, 1.1, false], [690, 760, 0.8, true], [1010, 830, 1.3, true], [930, 742, 0.62, false], [540, 720, 0.5, false]] as const;
    for (const [x, y, size, flip] of waders) {
      const bird = await sprite(full, egret(x, y, size, white, flip));
      stamp(full, bird, { mirror: (y + 1) / 1000, cover: 0.5, wobble: 0 });
      stamp(full, bird, { grain: 0.08, wobble: 0.0006 });
    }
    finishSilk(full, { border: 0.18, sheer: 0.04 });
  };
};
