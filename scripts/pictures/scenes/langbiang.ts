/** Pines round a highland lake, twin summits over the mist, the first pink light. */
import { restroke } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { paintLandscape } from '../landscape.ts';
import { pine } from '../motifs/trees.ts';
import { skyOf } from '../motifs/sky.ts';
import { cellular, clamp, fbm, newCell, smooth } from '../noise.ts';
import { between } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const tree = newCell();
/** Narrow cones rather than round crowns. */
function conifers(x: number, z: number): number {
  cellular(x, z, tree);
  return Math.max(0, 1 - tree.near * 1.7);
}
const peak = (x: number, z: number, px: number, pz: number, wide: number): number => Math.max(0, 1 - Math.hypot((x - px) / wide, (z - pz) / (wide * 0.9))) ** 1.25;

export const langbiang: Scene = (picture, random) => {
  const shore = (x: number, z: number): number => Math.hypot((x - 0.6) / 8.4, (z - 13.5) / 7) - 1 + 0.42 * fbm(x * 0.22, z * 0.22, 3);
  paintLandscape(picture, {
    view: { eye: 2.3, horizon: 0.47, focal: 1.35, near: 2.8, far: 150, steps: 1200 },
    sun: { x: 0.75, y: 0.35, z: -0.25 },
    heightAt: (x, z) => {
      const d = shore(x, z);
      if (d < 0) return -0.01;
      const land = 0.05 + 1.7 * smooth(0, 2.6, d) * (0.6 + 0.7 * fbm(x * 0.12, z * 0.12 + 8, 3));
      const mountain = 25 * peak(x, z, -17, 92, 27) + 20 * peak(x, z, 15, 96, 22) + smooth(34, 80, z) * 3 * fbm(x * 0.08, z * 0.08, 4);
      return land + mountain + 0.62 * smooth(0.05, 0.2, d) * smooth(9, 12, z) * smooth(-0.25, 0.15, fbm(x * 0.4, z * 0.4, 3)) * conifers(x / 0.3, z / 0.3);
    },
    sky: skyOf({ horizon: 0.47, stops: [[0, '#5a7b9a'], [0.4, '#9db0bd'], [0.75, '#eac3b4'], [1, '#f7dcc0']], cloud: { colour: hex('#fbe6de'), amount: 0.75, seed: 14 } }),
    ground: ({ x, z, sun, height }, out) => {
      const tuft = 0.5 + 0.5 * fbm(x * 8, z * 8, 3);
      const top = conifers(x / 0.3, z / 0.3);
      out.set(mix(hex('#0d2a2c'), hex('#5d7d5a'), clamp(0.9 * sun + 0.5 * (tuft - 0.5))));
      toward(out, hex('#e0b48a'), 0.6 * smooth(0.35, 0.9, sun) * (0.4 + 0.6 * top));
      const grass = Math.max(smooth(12, 9, z), smooth(0.15, -0.25, fbm(x * 0.4, z * 0.4, 3)) * smooth(40, 20, z));
      toward(out, mix(hex('#55663a'), hex('#c8bf78'), clamp(sun + 0.5 * (tuft - 0.5))), grass * 0.9);
      // The summits are bare enough to take the first light.
    const crag = fbm(x * 0.35, z * 0.35 + height * 0.3, 4);
    toward(out, mix(hex('#33405c'), hex('#f2b394'), clamp(sun * 1.35 + 0.3 * crag - 0.05)), 0.82 * smooth(4, 10, height + 3 * crag));
    },
    haze: { distance: 88, power: 1.2, colour: hex('#cfc0c4') },
    mist: { depth: 1.3, strength: 1.1, from: 12, size: 3, colour: hex('#f3e6e2') },
    water: { deep: hex('#2f5560'), mirror: 0.92, ripple: 0.45 },
  });
  restroke(picture, random, { size: 0.006, length: 1.8, cover: 0.5, vary: 0.08, detail: 0.006 });
  return async (full) => {
    const trees = [[70, 1060, 1.5], [215, 1040, 1.02], [1500, 1070, 1.7], [1390, 1050, 1.0], [-20, 1040, 1.1]] as const;
    const body = trees.map(([x, y, size]) => pine(random, x, y, size * between(random, 0.95, 1.05), hex('#0f2526'), hex('#3f5a46'))).join('');
    stamp(full, await sprite(full, body), { grain: 0.3, wobble: 0.002 });
    finishSilk(full, { border: 0.18 });
  };
};
