/** Volcano country: red earth, a worn cone, columns of basalt with the dark mouth of a lava tube. */
import { restroke } from '../brush.ts';
import { hex, mix, ramp, toward } from '../colour.ts';
import { finishLacquer } from '../finish/lacquer.ts';
import { paintLandscape } from '../landscape.ts';
import { crownHeight } from '../motifs/canopy.ts';
import { skyOf } from '../motifs/sky.ts';
import { treeline } from '../motifs/treeline.ts';
import { clamp, fbm, hash, noise, smooth } from '../noise.ts';
import { wash } from '../paint.ts';
import type { Scene } from '../scene.ts';

/** A cone with a bitten rim. */
function cone(x: number, z: number, px: number, pz: number, wide: number, tall: number): number {
  const d = Math.hypot(x - px, z - pz) / wide + 0.06 * fbm(x * 0.3, z * 0.3, 3);
  return tall * (Math.max(0, 1 - d) ** 1.15 - 1.3 * Math.max(0, 0.24 - d));
}

export const redEarth: Scene = (picture, random) => {
  paintLandscape(picture, {
    view: { eye: 4.2, horizon: 0.42, focal: 1.25, near: 3, far: 140, steps: 1000 },
    sun: { x: -0.8, y: 0.4, z: 0.2 },
    heightAt: (x, z) => {
      const plain = 0.4 + 0.8 * fbm(x * 0.09, z * 0.09, 3) + 0.03 * noise(x * 5, z * 2);
      const grove = smooth(0.08, 0.2, fbm(x * 0.2 + 5, z * 0.2, 3)) * smooth(9, 13, z);
      return plain + cone(x, z, -5, 44, 21, 12) + cone(x, z, 24, 66, 20, 8) + 0.3 * grove * crownHeight(x / 0.32, z / 0.32);
    },
    sky: skyOf({ horizon: 0.42, stops: [[0, '#4a5a78'], [0.4, '#a78c92'], [0.75, '#eba878'], [1, '#fbd69a']], cloud: { colour: hex('#f6c8a0'), amount: 0.9, seed: 66, size: 1.5 } }),
    ground: ({ x, z, sun, height }, out) => {
      const furrow = noise(x * 0.4 + 3 * noise(x * 0.1, z * 0.1), z * 4.5);
      out.set(mix(hex('#4a120c'), hex('#d8562a'), clamp(0.08 + sun + 0.18 * furrow * smooth(30, 8, z) + 0.15 * fbm(x * 3, z * 3, 3))));
      const grove = smooth(0.08, 0.2, fbm(x * 0.2 + 5, z * 0.2, 3)) * smooth(9, 13, z);
      toward(out, mix(hex('#1b2a1e'), hex('#8a9448'), clamp(sun * 1.2 + 0.3 * fbm(x * 5, z * 5, 2))), clamp(grove + 0.75 * smooth(1.6, 3.4, height + fbm(x * 0.4, z * 0.4, 3))));
    },
    haze: { distance: 62, power: 1.2, colour: hex('#e8b08a') },
    mist: { depth: 0.9, strength: 0.6, from: 20, size: 4, colour: hex('#f8d0a4') },
  });
  treeline(picture, random, { foot: 0.64, tall: 0.05, dark: hex('#2a2a1c'), light: hex('#a88a42'), from: 0.55, to: 1.6, size: 0.009 });
  const stone = ramp([0, '#08070a'], [0.35, '#262430'], [0.65, '#5c4f52'], [0.85, '#b0785a'], [1, '#f2b880']);
  // A wall of six-sided columns, stepping down to the right, hollowed by the tube.
  wash(picture, (x, y, out) => {
    const pitch = 0.036;
    const bent = x + 0.012 * noise(x * 3, y * 3) + 0.05 * (y - 0.7) * (x - 0.5);
    const column = Math.floor(bent / pitch);
    const across = bent / pitch - column;
    const own = hash(column, 7);
    const top = 0.53 + 0.34 * smooth(0.3, 1.5, x) * (0.7 + 0.3 * Math.sin(x * 5)) + 0.065 * (own - 0.5) - 0.05 * smooth(0.5, 0, x);
    const cap = 0.014 * (1 - Math.abs(across - 0.5) * 1.6);
    out[3] = smooth(-0.001, 0.001, y - top);
    if (out[3] === 0) return;
    const face = across < 0.3 ? 0.86 : across < 0.72 ? 0.56 : 0.22;
    const crack = Math.abs(((y + own) * (5 + 3 * hash(column, 2))) % 1 - 0.5) > 0.487 ? 0.35 : 0;
    const rough = 0.22 * fbm(x * 40, y * 14, 4);
    const dim = 1 - 0.62 * smooth(0, 0.4, y - top);
    stone(clamp((y - top < cap ? 0.98 : face * dim) + rough - crack - 0.3 * smooth(0.06, 0.01, Math.min(across, 1 - across))), out);
    toward(out, hex('#6f8a3c'), 0.6 * smooth(0.15, 0.45, fbm(x * 9, y * 9, 4)) * smooth(0.14, 0, y - top));
    const mouth = Math.hypot((x - 0.4) / 0.3, (y - 0.96) / 0.23) + 0.2 * fbm(x * 5, y * 5, 4) + 0.1 * (hash(column, 11) - 0.5);
    toward(out, hex('#f09a50'), 0.75 * smooth(0.14, 0, Math.abs(mouth - 1.02)) * smooth(0.2, 0.42, x) * (0.5 + fbm(x * 20, y * 20, 3)));
    if (mouth < 1) {
      const ledge = smooth(0.14, 0, Math.abs((mouth * 6 + 0.4 * noise(x * 4, y * 4)) % 1 - 0.5)) * smooth(0.3, 1, mouth);
      const inside = mix(hex('#050406'), hex('#5a2016'), clamp(0.5 * ledge + 0.5 * smooth(0.72, 1, mouth)));
      toward(out, inside, smooth(1, 0.97, mouth));
    }
  }, 'normal', 0.4, 1);
  treeline(picture, random, { foot: 0.545, tall: 0.07, dark: hex('#14201a'), light: hex('#8a8a3c'), from: -0.02, to: 0.34, size: 0.011 });
  restroke(picture, random, { size: 0.0055, length: 2, cover: 0.45, vary: 0.09, detail: 0.008 });
  return (full) => finishLacquer(full, { rubbed: 0.22, dust: 0.25, edge: 0.45 });
};
