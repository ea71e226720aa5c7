/** Stone steps going up between pines into mist; one figure well on the way. */
import { restroke } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { walker } from '../motifs/people.ts';
import { ranges } from '../motifs/ridge.ts';
import { pine } from '../motifs/trees.ts';
import { treeline } from '../motifs/treeline.ts';
import { clamp, fbm, hash, noise, smooth } from '../noise.ts';
import { wash } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

/** Row of the n-th step: steps draw together as they climb away. */
const rowOf = (n: number): number => 0.31 + 0.78 / (1 + 0.085 * n);
const stepAt = (y: number): number => (0.78 / (y - 0.31) - 1) / 0.085;
const middleAt = (y: number): number => 0.8 + 0.13 * Math.sin((y - 0.3) * 4.2) * smooth(1, 0.35, y);
const halfAt = (y: number): number => 0.012 + (y - 0.31) * 0.5;

export const stoneStairs: Scene = async (picture, random) => {
  const fog = hex('#e9ece0');
  wash(picture, (x, y, out) => {
    out.set(mix(hex('#9fbab4'), hex('#eef0e2'), smooth(0, 0.4, y + 0.12 * fbm(x * 2, y * 5, 5))));
    toward(out, hex('#fdf3d2'), 0.75 * smooth(0.5, 0, Math.hypot(x - 0.86, y - 0.2)));
  });
  ranges(picture, { count: 4, top: 0.3, bottom: 0.5, far: hex('#b4c8c0'), near: hex('#6f938c'), mist: fog, swing: 0.11, jag: 0.6, seed: 44 });
  for (const [foot, tall, tone, lit] of [[0.5, 0.16, '#86a69a', '#b9cbb0'], [0.62, 0.2, '#55807a', '#93ac86'], [0.8, 0.26, '#2d5650', '#6f8f62']] as const) {
    const gap = halfAt(foot) + 0.05;
    treeline(picture, random, { foot: foot + 0.1, tall, dark: hex(tone), light: hex(lit), from: 0, to: middleAt(foot) - gap, size: 0.013 });
    treeline(picture, random, { foot: foot + 0.1, tall, dark: hex(tone), light: hex(lit), from: middleAt(foot) + gap, to: 1.6, size: 0.013 });
    wash(picture, (x, y, out) => {
      out.set(fog);
      out[3] = 0.6 * smooth(0.1, 0, Math.abs(y - foot - 0.1)) * smooth(-0.3, 0.4, fbm(x * 3 + foot * 9, y * 8, 3));
    }, 'normal', foot, foot + 0.2);
  }
  wash(picture, (x, y, out) => {
    const bank = fbm(x * 14, y * 14, 3);
    out.set(mix(hex('#1d3a34'), hex('#64804c'), clamp(0.4 + 0.6 * bank)));
    const edge = Math.abs(x - middleAt(y)) - halfAt(y) - 0.02;
    out[3] = smooth(0.52, 0.72, y) * smooth(-0.01, 0.02, edge);
  }, 'normal', 0.5, 1);
  wash(picture, (x, y, out) => {
    out[3] = 0;
    if (y <= 0.325) return;
    const at = stepAt(y);
    const n = Math.floor(at) + (at < 0 ? 1 : 0);
    const low = rowOf(n);
    const high = rowOf(n + 1);
    const part = clamp((low - y) / (low - high));
    const off = x - middleAt(low);
    const half = halfAt(low);
    if (Math.abs(off) > half + 0.05 * (low - 0.28)) return;
    const block = Math.floor((off / half) * 2.5 + hash(n, 3) * 2);
    const tone = 0.5 + 0.5 * fbm(x * 9 / half * 0.3, y * 40, 3) + 0.25 * (hash(block, n) - 0.5);
    if (Math.abs(off) > half) {
      out.set(mix(hex('#3f524c'), hex('#8b9a86'), tone * (off < 0 ? 0.9 : 0.5)));
    } else if (part > 0.42) {
      // Tread: catches the light.
      out.set(mix(hex('#a9b09c'), hex('#f0ecd2'), clamp(tone)));
      toward(out, hex('#5c8a58'), 0.7 * smooth(0.1, 0.5, fbm(x * 7, y * 20 + 4, 4) + 0.5 * (Math.abs(off) / half) - 0.2));
    } else {
      out.set(mix(hex('#3c4f4c'), hex('#7b887c'), clamp(tone)));
      toward(out, hex('#27403a'), 0.6 * smooth(0.06, 0.0, Math.abs(part - 0.42)));
      const joint = Math.abs((off / half) * 2.5 + hash(n, 3) * 2 - block - 0.5);
      toward(out, hex('#1d2f2e'), 0.6 * smooth(0.47, 0.5, joint));
    }
    toward(out, fog, clamp(smooth(0.7, 0.33, y) * 0.95 + 0.15 * noise(x * 5, y * 9)));
    out[3] = smooth(0.325, 0.36, y);
  });
  restroke(picture, random, { size: 0.006, length: 1.8, cover: 0.45, vary: 0.07, detail: 0.01 });
  const pines = [[120, 1080, 1.55], [330, 985, 0.98], [1490, 1090, 1.6], [1300, 990, 1.0]] as const;
  stamp(picture, await sprite(picture, pines.map(([x, y, size]) => pine(random, x, y, size, hex('#14302e'), hex('#557a58'))).join('')), { grain: 0.3, wobble: 0.002, mist: fog, mistAt: (_, y) => 0.12 + 0.3 * smooth(0.6, 0.1, y) });
  wash(picture, (x, y, out) => {
    const bank = fbm(x * 1.5 + 2, y * 6, 5);
    out.set(fog);
    out[3] = 0.85 * smooth(0.05, 0.5, bank + 0.25) * smooth(0.16, 0, Math.abs(y - 0.4));
  }, 'normal', 0.24, 0.56);
  return async (full) => {
    const y = rowOf(7.5);
    stamp(full, await sprite(full, walker(middleAt(y) * 1000 + 24, y * 1000, 0.86, { cloth: hex('#b8301c'), legs: hex('#f2ead8'), hat: hex('#ecdcae') })), { grain: 0.15 });
    finishSilk(full, { border: 0.28, sheer: 0.05 });
  };
};
