/** A river between limestone walls in spring, sampans in a file. */
import { restroke } from '../brush.ts';
import { hex, toward } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { paintLandscape } from '../landscape.ts';
import { sampan } from '../motifs/boats.ts';
import { crownHeight, woodGround } from '../motifs/canopy.ts';
import { karstGround, karstHeight } from '../motifs/karst.ts';
import { skyOf } from '../motifs/sky.ts';
import { fbm, noise, smooth } from '../noise.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const course = (z: number): number => 1.9 * Math.sin(z * 0.16 + 0.6) - 0.4;

export const trangAn: Scene = (picture, random) => {
  const towers = karstHeight({ pitch: 5.4, tall: 8.2, seed: 21, density: (x, z) => (z > 9 && Math.abs(x - course(z)) > 2.3 ? 0.95 : 0) });
  const rock = karstGround({ rock: hex('#7c8a72'), light: hex('#e8e2b4'), dark: hex('#1d3a2c'), leaf: hex('#2f6a34'), leafLight: hex('#b7c653') }, 1.5);
  const bush = woodGround({ dark: hex('#17402a'), leaf: hex('#3f7a36'), light: hex('#c4d05c'), rare: hex('#e2a04a') }, 0.42, 0.04);
  paintLandscape(picture, {
    view: { eye: 1.7, horizon: 0.5, focal: 1.15, near: 3.2, far: 120, steps: 1000 },
    sun: { x: 0.8, y: 0.7, z: -0.2 },
    heightAt: (x, z) => {
      const bank = Math.abs(x - course(z)) - 2.4 - 0.25 * noise(x * 0.8, z * 0.8) - (z < 8 ? (8 - z) * 0.5 : 0);
      if (bank < 0) return -0.01;
      return Math.max(towers(x, z), 0.02 + 0.1 * smooth(0, 0.6, bank) * (0.6 + 0.7 * Math.abs(noise(x * 3, z * 3))) + 0.62 * smooth(0.25, 1.3, bank) * crownHeight(x / 0.42, z / 0.42) + 0.3 * smooth(0, 0.25, bank) * Math.abs(noise(x * 9, z * 9)));
    },
    sky: skyOf({ horizon: 0.5, stops: [[0, '#b9cfc0'], [0.6, '#e3e6cb'], [1, '#f6efcf']], cloud: { colour: hex('#fffbe8'), amount: 0.6, seed: 4 } }),
    ground: (spot, out) => {
      rock(spot, out);
      if (spot.height > 0.95) return;
      const low = [out[0]!, out[1]!, out[2]!] as const;
      bush(spot, out);
      toward(out, hex('#b9c860'), 0.5 * smooth(0.35, 0.1, spot.height) * (0.6 + 0.5 * fbm(spot.x * 6, spot.z * 6, 2)));
      toward(out, low, smooth(0.75, 0.95, spot.height));
    },
    haze: { distance: 48, power: 1.25 },
    mist: { depth: 1.4, strength: 0.75, from: 14, size: 2 },
    water: { deep: hex('#1f5a3c'), mirror: 0.82, ripple: 0.7 },
  });
  restroke(picture, random, { size: 0.0065, length: 2, cover: 0.55, vary: 0.09, detail: 0.008 });
  return async (full) => {
    const straw = hex('#ecd9a0');
    const boats = [[860, 840, 2.5, '#b5371f', 842], [640, 668, 1.15, '#2a3d5c', 670], [700, 602, 0.62, '#7c2f2a', 603], [655, 570, 0.38, '#3b3b46', 571]] as const;
    for (const [x, y, size, cloth, line] of boats) {
      const boat = await sprite(full, sampan(x, y, size, { hull: hex('#3a2a1c'), hat: straw, cloth: hex(cloth) }));
      stamp(full, boat, { mirror: line / 1000 + 0.004 * size, cover: 0.55, wobble: 0, ripple: 0.008 });
      stamp(full, boat, { grain: 0.18, cover: 0.97 });
    }
    finishSilk(full, { border: 0.2 });
  };
};
