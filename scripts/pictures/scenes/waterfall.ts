/** A wide fall in tiers among wooded karst, pools of jade below. */
import { restroke, touch } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { paintLandscape } from '../landscape.ts';
import { karstGround, karstHeight } from '../motifs/karst.ts';
import { skyOf } from '../motifs/sky.ts';
import { treeline } from '../motifs/treeline.ts';
import { clamp, fbm, noise, ridged, smooth } from '../noise.ts';
import { bloom, wash } from '../paint.ts';
import { between } from '../random.ts';
import type { Scene } from '../scene.ts';

interface Tier {
  top: number;
  foot: number;
  from: number;
  to: number;
  gaps: number;
}

const tiers: readonly Tier[] = [
  { top: 0.4, foot: 0.5, from: 0.5, to: 1.22, gaps: 0.12 },
  { top: 0.515, foot: 0.645, from: 0.34, to: 1.36, gaps: 0.02 },
  { top: 0.665, foot: 0.82, from: 0.2, to: 1.46, gaps: 0.06 },
];

export const waterfall: Scene = (picture, random) => {
  paintLandscape(picture, {
    view: { eye: 2.4, horizon: 0.42, focal: 1.5, near: 9, far: 90, steps: 500 },
    sun: { x: -0.8, y: 0.55, z: 0 },
    heightAt: karstHeight({ pitch: 7, tall: 8, seed: 61, density: (x, z) => (Math.abs(x - 1) > 0.13 * z ? 0.9 : z > 50 ? 0.8 : 0.2) }),
    sky: skyOf({ horizon: 0.45, stops: [[0, '#8fb6bc'], [0.6, '#d2e2d4'], [1, '#f8f0d0']], cloud: { colour: hex('#ffffff'), amount: 0.9, seed: 3 } }),
    ground: karstGround({ rock: hex('#7f8f80'), light: hex('#e2dcb4'), dark: hex('#1d4034'), leaf: hex('#2f6a44'), leafLight: hex('#b4c862') }, 1.6),
    haze: { distance: 44, power: 1.2 },
    mist: { depth: 1.6, strength: 1, from: 12, size: 3, colour: hex('#f4f2de') },
  });
  treeline(picture, random, { foot: 0.43, tall: 0.1, dark: hex('#3f7556'), light: hex('#c0d07a'), from: 0, to: 1.6, size: 0.012 });
  for (const [index, { top, foot, from, to, gaps }] of tiers.entries()) {
    const lip = (x: number): number => top + 0.045 * ((x - 0.86) / 0.6) ** 2 + 0.018 * noise(x * 3 + index * 9, 2) + 0.008 * noise(x * 14, index);
    const end = (x: number): number => foot + 0.03 * ((x - 0.86) / 0.6) ** 2 + 0.014 * noise(x * 4, index + 4) + 0.008 * noise(x * 17, 3);
    // The rock step, wet and mossy, then the water over it.
    const below = tiers[index + 1]?.foot ?? 0.9;
    wash(picture, (x, y, out) => {
      const l = lip(x);
      out[3] = smooth(-0.002, 0.002, y - l + 0.01);
      if (out[3] === 0) return;
      const down = clamp((y - l) / (end(x) - l));
      const crag = ridged(x * 11, y * 5 + index, 4);
      out.set(mix(hex('#22362f'), hex('#6f7a58'), clamp(0.6 * crag + 0.3 * fbm(x * 30, y * 30, 3))));
      toward(out, hex('#4f7f3c'), 0.75 * smooth(0.1, 0.5, fbm(x * 8, y * 11, 4) + 0.2));
      const inside = smooth(from - 0.02, from + 0.05, x + 0.02 * noise(y * 20, x)) * smooth(to + 0.02, to - 0.05, x);
      const curtain = fbm(x * 7 + index * 5, index, 3);
      const strand = 0.5 + 0.5 * noise(x * 75 + 0.5 * noise(x * 9, y * 9), y * 5 - index) + 0.35 * noise(x * 190, y * 9);
      const body = inside * smooth(-0.4 + gaps * 3, 0.1 + gaps * 3, curtain + 0.35 * strand);
      const water = mix(hex('#7fb4ac'), hex('#ffffff'), clamp(0.25 + 0.55 * strand + 0.35 * down));
      toward(out, water, clamp(body * (0.72 + 0.35 * strand)) * smooth(1.2, 0.95, y < end(x) ? 0 : 2));
      if (y > end(x)) {
        // The pool on the ledge.
        const near = y - end(x);
        out.set(mix(hex('#2f9a8c'), hex('#8fd6c0'), clamp(0.5 + 0.7 * noise(x * 8, y * 70))));
        toward(out, hex('#1c6a5c'), 0.5 * smooth(0, 0.2, near));
        toward(out, [1, 1, 0.97], clamp(smooth(0.03, 0, near) * inside + 0.5 * smooth(0.35, 0.7, noise(x * 20, y * 110)) * smooth(0.09, 0.02, near)));
      }
    }, 'normal', top - 0.05, below + 0.06);
    treeline(picture, random, { foot: foot + 0.03, tall: foot - top + 0.08, dark: hex('#173a2a'), light: hex('#9ab858'), from: -0.02, to: from - 0.01, size: 0.011 });
    treeline(picture, random, { foot: foot + 0.03, tall: foot - top + 0.1, dark: hex('#173a2a'), light: hex('#9ab858'), from: to + 0.01, to: 1.62, size: 0.011 });
    for (let n = 0; n < 13; n++) {
      const x = between(random, from + 0.03, to - 0.03);
      treeline(picture, random, { foot: lip(x) + between(random, 0.0, 0.06), tall: between(random, 0.014, 0.024), dark: hex('#1f4a30'), light: hex('#b0c860'), from: x, to: x + between(random, 0.008, 0.03), size: 0.006 });
    }
    wash(picture, (x, y, out) => {
      const spray = fbm(x * 4 + index, y * 8, 4);
      out.set([0.97, 0.99, 0.96]);
      out[3] = 0.75 * smooth(0.06, 0, Math.abs(y - foot + 0.008)) * smooth(from - 0.05, from + 0.12, x) * smooth(to + 0.05, to - 0.12, x) * clamp(0.55 + 0.9 * spray);
    });
  }
  wash(picture, (x, y, out) => {
    const band = noise(x * 6, y * 60) * 0.6 + noise(x * 17, y * 130) * 0.4;
    out.set(mix(hex('#1b7f74'), hex('#7ccab4'), clamp(0.45 + 0.6 * band - (y - 0.84) * 1.2)));
    out[3] = smooth(0.84, 0.9, y) * 0.9;
  }, 'normal', 0.83, 1);
  treeline(picture, random, { foot: 1.03, tall: 0.14, dark: hex('#0f2a20'), light: hex('#6f9a48'), from: -0.02, to: 0.36, size: 0.013 });
  treeline(picture, random, { foot: 1.03, tall: 0.18, dark: hex('#0f2a20'), light: hex('#6f9a48'), from: 1.3, to: 1.62, size: 0.013 });
  restroke(picture, random, { size: 0.005, length: 2, cover: 0.35, vary: 0.07, detail: 0.01 });
  bloom(picture, 0.86, 0.03, 0.25);
  return (full) => {
    for (let n = 0; n < 900; n++) {
      const tier = tiers[n % 3]!;
      const size = 0.0008 + 0.0016 * random() ** 3;
      touch(full, [1, 1, 0.98], { x: between(random, tier.from, tier.to), y: tier.foot - 0.06 * random() ** 2, long: size, wide: size, cover: 0.6 });
    }
    finishSilk(full, { border: 0.16, sheer: 0.03 });
  };
};
