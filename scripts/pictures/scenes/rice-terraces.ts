/** Terraced fields at harvest, low sun from the left. */
import { restroke } from '../brush.ts';
import { hex, mix, ramp, toward } from '../colour.ts';
import { vignette } from '../finish/lacquer.ts';
import { finishPaper } from '../finish/paper.ts';
import { paintLandscape } from '../landscape.ts';
import { skyOf } from '../motifs/sky.ts';
import { carrier } from '../motifs/people.ts';
import { clamp, fbm, hash, noise, smooth } from '../noise.ts';
import { bloom } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const rise = 0.17;

function slope(x: number, z: number): number {
  const valley = Math.abs(x + 0.8 - 0.16 * z) * 0.2;
  return 1.1 + valley + 2.5 * fbm(x * 0.085 + 4, z * 0.085, 4, 0.42) + 0.05 * z * smooth(9, 40, z);
}

export const riceTerraces: Scene = (picture, random) => {
  const grain = ramp([0, '#8a8a24'], [0.3, '#d2a626'], [0.6, '#f0c23a'], [0.85, '#f8d96e'], [1, '#fdeeb0']);
  paintLandscape(picture, {
    view: { eye: 6.2, horizon: 0.24, focal: 1.25, near: 3.4, far: 110, steps: 1300 },
    sun: { x: -0.85, y: 0.42, z: 0.25 },
    heightAt: (x, z) => {
      const h = slope(x, z);
      const level = Math.floor(h / rise);
      const part = h / rise - level;
      const bund = 0.13 * rise * smooth(0.66, 0.7, part) * smooth(0.8, 0.76, part);
      const forest = smooth(26, 40, z) * 1.6 * Math.max(0, fbm(x * 0.2, z * 0.2, 3));
      return (level + smooth(0.78, 0.97, part)) * rise + bund + 0.02 * noise(x * 14, z * 14) + forest;
    },
    sky: skyOf({ horizon: 0.24, stops: [[0, '#6f94a8'], [0.5, '#b9c8bc'], [1, '#fbe7bc']], cloud: { colour: hex('#fff4d8'), amount: 0.6, seed: 2 } }),
    ground: ({ x, z, sun, flat, height }, out) => {
      const h = slope(x, z);
      const level = Math.floor(h / rise);
      const part = h / rise - level;
      const field = hash(level, Math.floor((x + noise(x, level)) * 0.34) + Math.floor(z * 0.13));
      const stalk = 0.5 + 0.5 * fbm(x * 22, z * 16, 3);
      grain(clamp(0.22 + 0.5 * field + 0.25 * sun + 0.22 * (stalk - 0.5)), out);
      if (field > 0.86) toward(out, hex('#8d7a52'), 0.75);
      else if (field < 0.26) toward(out, hex('#6f9a34'), 0.75);
      toward(out, hex('#4b5a1e'), 0.75 * smooth(0.66, 0.72, part) * smooth(0.84, 0.78, part));
      const wall = smooth(0.78, 0.84, part) * smooth(1, 0.93, part) + 0.5 * (1 - flat);
      toward(out, mix(hex('#3a2b16'), hex('#7f6a2a'), clamp(sun + 0.4 * stalk - 0.2)), clamp(wall) * 0.9);
      toward(out, hex('#4a4420'), 0.66 * (1 - clamp(sun * 2.4)));
      toward(out, hex('#ffe9a6'), 0.35 * smooth(0.45, 0.9, sun));
      const wood = smooth(24, 38, z) * smooth(-0.1, 0.25, fbm(x * 0.2, z * 0.2, 3) + 0.02 * height);
      toward(out, mix(hex('#2e4020'), hex('#8a9a3e'), clamp(sun)), wood * 0.85);
    },
    haze: { distance: 44, power: 1.6, colour: hex('#d9d6bc') },
    mist: { depth: 2.4, strength: 0.45, from: 20, size: 4, colour: hex('#f6efdc') },
  });
  restroke(picture, random, { size: 0.005, length: 2, cover: 0.5, vary: 0.1, detail: 0.006 });
  bloom(picture, 0.82, 0.03, 0.25);
  return async (full) => {
    const dress = { cloth: hex('#a8301c'), legs: hex('#1d1a20'), hat: hex('#f1dfae') };
    stamp(full, await sprite(full, carrier(1010, 800, 0.62, dress, hex('#e8c04a')) + carrier(1078, 792, 0.58, { ...dress, cloth: hex('#27405a') }, hex('#e8c04a'))));
    vignette(full, 0.3, [0.12, 0.1, 0.03]);
    finishPaper(full, 0.8);
  };
};
