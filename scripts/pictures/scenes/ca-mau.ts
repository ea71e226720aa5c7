/** The cape at sunset: mud flats, winding channels that hold the last light, mangrove on both sides. */
import { restroke } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishLacquer } from '../finish/lacquer.ts';
import { paintLandscape } from '../landscape.ts';
import { sampan } from '../motifs/boats.ts';
import { crownHeight, woodGround } from '../motifs/canopy.ts';
import { skyOf } from '../motifs/sky.ts';
import { fbm, noise, smooth } from '../noise.ts';
import { bloom } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

/** Positive on mud. Channels meander and branch towards the sea. */
function mud(x: number, z: number): number {
  const main = Math.abs(x - 2.3 * Math.sin(z * 0.21 + 1.2) - 0.03 * z) - 0.5 - 0.028 * z;
  const side = Math.abs(x + 2.2 - 0.4 * z + 1.4 * Math.sin(z * 0.33)) - 0.16;
  const creek = Math.abs(noise(x * 0.3 + 8, z * 0.2)) * 3 - 0.14;
  return Math.min(main, side, creek) + 0.12 * fbm(x * 1.2, z * 1.2, 3);
}
const woods = (x: number, z: number): number => smooth(0.4, 0.62, mud(x, z)) * smooth(0.06, 0.16, fbm(x * 0.16 + 3, z * 0.12, 3) + 0.045 * (Math.abs(x) - 3.2)) * smooth(46, 30, z);

export const caMau: Scene = (picture, random) => {
  const wood = woodGround({ dark: hex('#0a0d0c'), leaf: hex('#1b2a1a'), light: hex('#c8702a') }, 0.26, 0);
  paintLandscape(picture, {
    view: { eye: 2.9, horizon: 0.42, focal: 1.15, near: 2.7, far: 170, steps: 1200 },
    sun: { x: 0.25, y: 0.25, z: 0.95 },
    heightAt: (x, z) => {
      const d = mud(x, z);
      if (d < 0 || z > 52) return -0.01;
      const grove = woods(x, z);
      return 0.015 + 0.05 * smooth(0, 0.6, d) + grove * (0.55 + 0.32 * crownHeight(x / 0.26, z / 0.26));
    },
    sky: skyOf({
      horizon: 0.42,
      stops: [[0, '#2b1526'], [0.35, '#7a2026'], [0.65, '#cf4a20'], [0.88, '#f4933a'], [1, '#fcd27a']],
      cloud: { colour: hex('#3b1322'), amount: 0.85, seed: 27, size: 1.2 },
      sun: { x: 0.9, y: 0.36, radius: 0.052, colour: hex('#fff0b8'), glow: hex('#fcae4a'), reach: 0.16 },
    }),
    ground: (spot, out) => {
      const { x, z } = spot;
      const wet = 0.5 + 0.5 * fbm(x * 2.2, z * 1.4, 4);
      out.set(mix(hex('#23130f'), hex('#6a3420'), wet));
      toward(out, hex('#f2a050'), 0.8 * smooth(0.5, 0.72, wet + 0.12 * noise(x * 5, z * 2)) * smooth(2, 12, z));
      const grove = woods(x, z);
      if (grove > 0.05) {
        const mudTone = [out[0]!, out[1]!, out[2]!] as const;
        wood(spot, out);
        toward(out, mudTone, smooth(0.35, 0.05, grove));
      }
    },
    haze: { distance: 70, power: 1.3, colour: hex('#e88a40') },
    water: { deep: hex('#2a1220'), mirror: 1, ripple: 0.55, glint: { x: 0.9, wide: 0.09, colour: hex('#fff0b8'), strength: 0.75 } },
  });
  restroke(picture, random, { size: 0.006, length: 2.1, cover: 0.55, vary: 0.09, detail: 0.007 });
  bloom(picture, 0.75, 0.03, 0.4);
  return async (full) => {
    const boat = await sprite(full, sampan(905, 716, 1.2, { hull: hex('#120c0a'), hat: hex('#3a2216'), cloth: hex('#170e0e') }));
    stamp(full, boat, { mirror: 0.722, cover: 0.6, wobble: 0 });
    stamp(full, boat);
    finishLacquer(full, { rubbed: 0.25, dust: 0.35, edge: 0.4 });
  };
};
