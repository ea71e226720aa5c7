/** Ranges of forest one behind another, mist in the valleys before sunrise is over. */
import { restroke } from '../brush.ts';
import { hex } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { paintLandscape } from '../landscape.ts';
import { crownHeight, woodGround } from '../motifs/canopy.ts';
import { ridgeHeight } from '../motifs/hills.ts';
import { flying } from '../motifs/people.ts';
import { skyOf } from '../motifs/sky.ts';
import { fbm, smooth } from '../noise.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

export const westernNgheAn: Scene = (picture, random) => {
  const wood = woodGround({ dark: hex('#0d2430'), leaf: hex('#23504e'), light: hex('#c2a868'), rare: hex('#7a4a52') }, 0.34, 0.05);
  paintLandscape(picture, {
    view: { eye: 6.4, horizon: 0.36, focal: 1.5, near: 4, far: 170, steps: 1200 },
    sun: { x: 0.8, y: 0.36, z: 0.5 },
    heightAt: (x, z) => {
      const range = ridgeHeight(x * 0.06, z * 0.085, 3);
      const lift = smooth(5, 60, z) * 5.5 + smooth(60, 140, z) * 4;
      return 0.1 + (4.4 + lift * 1.25) * range ** 1.6 * smooth(1, 12, z + Math.abs(x + 1) * 2.2) + 0.2 * fbm(x * 0.7, z * 0.7, 3) + 0.24 * crownHeight(x / 0.34, z / 0.34);
    },
    sky: skyOf({
      horizon: 0.4,
      stops: [[0, '#4d6b8c'], [0.45, '#a9a6ad'], [0.8, '#efc6a2'], [1, '#f9dcae']],
      cloud: { colour: hex('#fbe3cc'), amount: 0.6, seed: 22 },
      sun: { x: 1.16, y: 0.21, radius: 0.032, colour: hex('#fff3d8'), glow: hex('#fbd7a0'), reach: 0.24 },
    }),
    ground: wood,
    haze: { distance: 46, power: 1.2, colour: hex('#b9aebc') },
    mist: { depth: 2.6, strength: 1.5, from: 6.5, colour: hex('#f6dcc6'), size: 4 },
  });
  restroke(picture, random, { size: 0.0065, length: 2, cover: 0.5, vary: 0.08, detail: 0.006 });
  return async (full) => {
    const birds = [[520, 300, 0.42], [560, 286, 0.36], [604, 300, 0.33], [642, 280, 0.3], [488, 322, 0.36], [690, 296, 0.26]] as const;
    stamp(full, await sprite(full, birds.map(([x, y, size], i) => flying(x, y, size, hex('#2c3444'), 0.6 + (i % 3) * 0.35)).join('')), { cover: 0.85 });
    finishSilk(full, { border: 0.2 });
  };
};
