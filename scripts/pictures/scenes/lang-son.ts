/** A limestone basin in the evening: stilt houses, young rice, smoke lying level. */
import { restroke } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { paintLandscape } from '../landscape.ts';
import { stiltHouse } from '../motifs/houses.ts';
import { karstGround, karstHeight } from '../motifs/karst.ts';
import { skyOf } from '../motifs/sky.ts';
import { treeline } from '../motifs/treeline.ts';
import { clamp, fbm, hash, noise, smooth } from '../noise.ts';
import { bloom, wash } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const homes = [[300, 716, 0.8], [430, 690, 0.56], [205, 672, 0.46], [540, 664, 0.42], [1120, 700, 0.66], [1255, 736, 0.92], [1390, 694, 0.6], [1010, 664, 0.42], [1490, 664, 0.46]] as const;
const stream = (z: number): number => 0.4 + 1.5 * Math.sin(z * 0.3);

export const langSon: Scene = async (picture, random) => {
  const towers = karstHeight({ pitch: 7.5, tall: 7, seed: 52, density: (x, z) => (z > 19 && Math.abs(x) > 3 + 0.04 * z ? 0.9 : z > 46 ? 0.75 : 0) });
  const rock = karstGround({ rock: hex('#5f6a78'), light: hex('#d8b48a'), dark: hex('#20303f'), leaf: hex('#24484c'), leafLight: hex('#a89a5a') }, 1.9);
  paintLandscape(picture, {
    view: { eye: 2.8, horizon: 0.47, focal: 1.25, near: 2.8, far: 130, steps: 1000 },
    sun: { x: 0.85, y: 0.36, z: 0.1 },
    heightAt: (x, z) => {
      if (Math.abs(x - stream(z)) < 0.42 + 0.1 * noise(z, 1)) return -0.01;
      const bund = Math.abs((x + z * 0.12) * 0.6 + 0.5 * noise(x * 0.2, z * 0.2) - Math.round((x + z * 0.12) * 0.6 + 0.5 * noise(x * 0.2, z * 0.2)));
      return Math.max(towers(x, z), 0.04 + 0.04 * smooth(0.07, 0.03, bund));
    },
    sky: skyOf({ horizon: 0.47, stops: [[0, '#5a7494'], [0.45, '#a7a8b4'], [0.8, '#f0c49c'], [1, '#fbdcae']], cloud: { colour: hex('#fbdcc0'), amount: 0.8, seed: 35 } }),
    ground: (spot, out) => {
      const { x, z, height } = spot;
      if (height > 0.12) {
        rock(spot, out);
        return;
      }
      const u = (x + z * 0.12) * 0.6 + 0.5 * noise(x * 0.2, z * 0.2);
      const plot = hash(Math.floor(u), Math.floor(z * 0.28 + 0.4 * noise(x * 0.3, 2)));
      const blade = 0.5 + 0.5 * fbm(x * 12, z * 6, 4);
      out.set(mix(hex('#3f6a44'), hex('#a8b25c'), clamp(plot * 0.7 + 0.4 * blade - 0.1)));
      if (plot > 0.72) toward(out, hex('#d8bfa0'), 0.6 * smooth(0.75, 0.4, blade));
      toward(out, hex('#4a4a34'), 0.6 * smooth(0.058, 0.078, height));
    },
    haze: { distance: 62, power: 1.3, colour: hex('#d8c0b0') },
    mist: { depth: 1.1, strength: 0.95, from: 11, size: 2.5, colour: hex('#f2e0cc') },
    water: { deep: hex('#5a7a88'), mirror: 0.85, ripple: 0.5 },
  });
  restroke(picture, random, { size: 0.006, length: 2, cover: 0.5, vary: 0.08, detail: 0.006 });
  for (const [from, to] of [[0.1, 0.64], [0.94, 1.6]] as const) treeline(picture, random, { foot: 0.655, tall: 0.055, dark: hex('#3f5a50'), light: hex('#b0a468'), from, to, size: 0.009 });
  const order = [...homes].sort((a, b) => a[1] - b[1]);
  stamp(picture, await sprite(picture, order.map(([x, y, size]) => stiltHouse(x, y, size, { thatch: hex('#5a4638'), wall: hex('#6f4a34'), window: '#ffcf86' })).join('')), { grain: 0.35, wobble: 0.0014, mist: hex('#e8d4c0'), mistAt: (_, y) => 0.1 + 0.5 * smooth(0.72, 0.64, y) });
  for (const [from, to, foot] of [[0.14, 0.27, 0.735], [0.37, 0.52, 0.725], [1.04, 1.17, 0.735], [1.32, 1.5, 0.752]] as const) treeline(picture, random, { foot, tall: 0.045, dark: hex('#24443a'), light: hex('#a8a85a'), from, to, size: 0.009 });
  // Kitchen smoke rises a little, then lies flat.
  wash(picture, (x, y, out) => {
    const sheet = fbm(x * 2.2 + 4, y * 16, 5);
    out.set(hex('#f4e6d6'));
    out[3] = 0.7 * smooth(0.08, 0, Math.abs(y - 0.6 - 0.02 * Math.sin(x * 4))) * smooth(-0.15, 0.5, sheet) * (smooth(0.75, 0.2, x) + smooth(0.9, 1.3, x));
  });
  bloom(picture, 0.84, 0.02, 0.3);
  return (full) => finishSilk(full, { border: 0.2, sheer: 0.05 });
};
