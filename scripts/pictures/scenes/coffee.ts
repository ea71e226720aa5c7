/** Coffee on red hills in the rain; a branch of ripe cherries close by. */
import { restroke, touch } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { paintLandscape } from '../landscape.ts';
import { coffeeBranch } from '../motifs/branch.ts';
import { crownHeight } from '../motifs/canopy.ts';
import { skyOf } from '../motifs/sky.ts';
import { clamp, fbm, smooth } from '../noise.ts';
import { between } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const hill = (x: number, z: number): number => 1.8 + 2.6 * fbm(x * 0.055 + 2, z * 0.07 + 5, 3, 0.4);
/** Rows bend with the hill. */
const row = (x: number, z: number): number => (z + 0.35 * x + hill(x, z) * 1.6) / 0.62;
const bush = (x: number, z: number): number => {
  const r = row(x, z);
  const inRow = 1 - Math.abs(r - Math.round(r)) * 2;
  return smooth(0.18, 0.85, inRow) * (0.55 + 0.45 * crownHeight(x * 1.9, Math.round(r) * 1.7));
};

export const coffee: Scene = (picture, random) => {
  paintLandscape(picture, {
    view: { eye: 5.4, horizon: 0.27, focal: 1.3, near: 3.8, far: 110, steps: 1200 },
    sun: { x: -0.5, y: 0.9, z: 0.2 },
    heightAt: (x, z) => hill(x, z) + 0.34 * bush(x, z) + 0.06 * fbm(x * 7, z * 7, 2),
    sky: skyOf({ horizon: 0.27, stops: [[0, '#4a5c66'], [0.6, '#84989a'], [1, '#d8d8be']], cloud: { colour: hex('#dfe2d4'), amount: 0.5, seed: 12, size: 1.4 } }),
    ground: ({ x, z, sun }, out) => {
      const leaf = smooth(0.22, 0.5, bush(x, z));
      const tuft = 0.5 + 0.5 * fbm(x * 9, z * 9, 3);
      const earth = mix(hex('#6a2414'), hex('#cc5a2c'), clamp(sun * 0.7 + 0.4 * tuft - 0.1));
      const green = mix(hex('#0f2a1e'), hex('#7aa852'), clamp(sun * 1.1 - 0.25 + 0.5 * (tuft - 0.4)));
      out.set(earth);
      toward(out, green, leaf);
      if (leaf > 0.6 && fbm(x * 16, z * 16, 2) > 0.52) toward(out, hex('#b02a1c'), 0.7);
    },
    haze: { distance: 40, power: 1.5, colour: hex('#b8c4bc') },
    mist: { depth: 1.8, strength: 0.75, from: 15, size: 3, colour: hex('#d4d9cc') },
  });
  restroke(picture, random, { size: 0.006, length: 1.8, cover: 0.5, vary: 0.08, detail: 0.006 });
  for (let i = 0; i < 900; i++) {
    const far = random();
    touch(picture, [0.86, 0.9, 0.88], { x: between(random, 0, 1.6), y: between(random, 0, 1), long: 0.014 + 0.04 * far, wide: 0.0007 + 0.0006 * far, turn: 1.36, cover: 0.1 + 0.2 * far * random(), soft: 0.8 });
  }
  return async (full) => {
    stamp(full, await sprite(full, coffeeBranch(random)), { grain: 0.22, wobble: 0.001 });
    for (let i = 0; i < 160; i++) touch(full, [0.93, 0.96, 0.94], { x: between(random, 0, 1.6), y: between(random, 0, 1), long: 0.05, wide: 0.0011, turn: 1.36, cover: 0.28 * random(), soft: 0.8 });
    finishSilk(full, { sheer: 0.05, border: 0.16, ground: [0.86, 0.88, 0.82] });
  };
};
