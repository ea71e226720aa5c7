/** The mouth of a great cave from within: a shaft of light, a green river, one small boat. */
import { restroke } from '../brush.ts';
import { hex, mix, ramp, toward } from '../colour.ts';
import { finishLacquer } from '../finish/lacquer.ts';
import { sampan } from '../motifs/boats.ts';
import { ranges } from '../motifs/ridge.ts';
import { treeline } from '../motifs/treeline.ts';
import { reflect } from '../motifs/water.ts';
import { clamp, fbm, hash, noise, ridged, smooth } from '../noise.ts';
import { bloom, softField, wash } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const line = 0.7;

/** Above 0 in the opening, below in rock; about 1 in the middle. */
function opening(x: number, y: number): number {
  const dx = (x - 0.93) / 0.5;
  const dy = (y - 0.6) / (y < 0.6 ? 0.43 : 0.3);
  const rough = 0.16 * fbm(x * 3.4, y * 3.4, 5) + 0.05 * ridged(x * 9, y * 3, 3);
  return 1 - Math.hypot(dx, dy) + rough;
}

/** How far a stalactite hangs at x. */
function hanging(x: number): number {
  let far = 0;
  for (const [pitch, long] of [[9, 0.2], [21, 0.12], [47, 0.06]] as const) {
    const cell = Math.floor(x * pitch);
    for (const c of [cell - 1, cell, cell + 1]) {
      const middle = (c + 0.3 + 0.4 * hash(c, pitch)) / pitch;
      const wide = (0.25 + 0.3 * hash(c, 4)) / pitch;
      const t = Math.max(0, 1 - Math.abs(x - middle) / wide);
      far = Math.max(far, long * hash(c + 7, pitch) ** 1.6 * t ** 1.5);
    }
  }
  return far;
}

export const riverCave: Scene = async (picture, random) => {
  wash(picture, (x, y, out) => {
    out.set(mix(hex('#fff4cf'), hex('#b7d6c0'), smooth(0.2, 0.62, y + 0.1 * fbm(x * 3, y * 5, 4))));
  });
  ranges(picture, { count: 3, top: 0.42, bottom: 0.58, far: hex('#c2d8bc'), near: hex('#6f9f7a'), mist: hex('#eef0cf'), swing: 0.12, jag: 0.6, seed: 9 });
  treeline(picture, random, { foot: 0.705, tall: 0.12, dark: hex('#2c5f42'), light: hex('#c8d880'), from: 0.4, to: 1.45, size: 0.011 });
  const mouth = softField(picture, 2, opening);
  const rock = ramp([0, '#05090c'], [0.3, '#16211f'], [0.55, '#3f4a38'], [0.78, '#9a8a58'], [1, '#f4dea0']);
  wash(picture, (x, y, out) => {
    const open = mouth(x, y);
    // Stalactites: rock reaches down from the rim.
    const hole = Math.min(open, mouth(x, y - hanging(x) * smooth(0.75, 0.3, y)));
    out[3] = smooth(0.012, -0.004, hole);
    if (out[3] === 0) return;
    const flow = ridged(x * 6 + 0.4 * noise(x * 3, y * 2), y * 2.4 + noise(x * 4, y), 5);
    const drape = ridged(x * 22, y * 3, 3);
    const grit = fbm(x * 30, y * 30, 4);
    const rim = Math.exp(hole * 4.6);
    const side = 0.5 + 0.5 * clamp((0.93 - x) * 1.6);
    const lit = rim * (0.32 + 0.6 * flow + 0.25 * drape + 0.2 * grit) * side + 0.07 + 0.34 * flow * drape * smooth(-1.3, -0.1, hole);
    rock(clamp(lit), out);
    toward(out, hex('#1f5a54'), 0.35 * smooth(0.45, 0.7, y) * smooth(-0.5, 0, hole) * (1 - lit));
  });
  // Light falls in a slant from the upper right onto the water.
  wash(picture, (x, y, out) => {
    const along = (x - 1.08) * 0.92 + (y - 0.1) * 0.52;
    const ray = smooth(0.15, 0.7, 0.5 + 0.5 * noise(along * 9, 3) + 0.3 * noise(along * 27, 8));
    const body = smooth(0.26, 0.0, Math.abs(along + 0.05));
    out.set(hex('#fff0c0'));
    out[3] = 0.5 * body * ray * smooth(0.08, 0.4, y) * smooth(0.86, 0.66, y);
  }, 'screen');
  bloom(picture, 0.7, 0.05, 0.5);
  reflect(picture, { line, deep: hex('#06201f'), mirror: 0.88, ripple: 0.75, squeeze: 1.15 });
  wash(picture, (x, y, out) => {
    const d = Math.abs(x - 0.83 + (y - line) * 0.6) / (0.3 + (y - line));
    out.set(hex('#2fae92'));
    out[3] = 0.42 * smooth(1, 0, d) * smooth(line, line + 0.05, y);
  }, 'screen', line, 1);
  // Boulders and the near floor.
  wash(picture, (x, y, out) => {
    const shore = 0.86 + 0.2 * smooth(0.05, 0.8, x) - 0.36 * smooth(1.2, 1.6, x) + 0.05 * fbm(x * 6, 2, 4) + 0.03 * ridged(x * 5, 7, 3) - 0.06 * smooth(0.25, 0, x);
    const lump = ridged(x * 7, y * 9, 4);
    rock(clamp(0.05 + 0.3 * lump * smooth(0.12, 0, y - shore) + 0.14 * fbm(x * 26, y * 26, 3)), out);
    out[3] = smooth(-0.003, 0.004, y - shore);
  }, 'normal', 0.6, 1);
  restroke(picture, random, { size: 0.006, length: 2.1, cover: 0.45, vary: 0.1, detail: 0.008 });
  return async (full) => {
    const boat = await sprite(full, sampan(862, 772, 1.15, { hull: hex('#1a1410'), hat: hex('#f4dfa4'), cloth: hex('#c23a1e') }));
    stamp(full, boat, { mirror: 0.779, cover: 0.6, wobble: 0 });
    stamp(full, boat);
    finishLacquer(full, { rubbed: 0.15, dust: 0.4, edge: 0.5, under: [0.3, 0.24, 0.1] });
  };
};
