/** Wind turbines on the southern dunes, panels in rows, the sea beyond. */
import { restroke } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishPaper } from '../finish/paper.ts';
import { paintLandscape } from '../landscape.ts';
import { turbine } from '../motifs/works.ts';
import { skyOf } from '../motifs/sky.ts';
import { clamp, fbm, noise, smooth } from '../noise.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const shore = (x: number, z: number): number => 24 + 0.5 * x + 3 * noise(x * 0.12, 1) - z;
/** Dunes: a long windward side, a crest, a short slip face. */
function dune(x: number, z: number): number {
  const u = x * 0.16 + z * 0.1 + 0.5 * fbm(x * 0.1, z * 0.1, 2);
  const part = u - Math.floor(u);
  const crest = part < 0.72 ? smooth(0, 0.72, part) : smooth(1, 0.72, part);
  return 1.25 * crest * (0.55 + 0.6 * fbm(x * 0.09 + 3, z * 0.09, 2)) + 0.9;
}
/** The levelled ground of the panels: 1 inside, falling off softly into the dunes. */
const field = (x: number, z: number): number => smooth(-1.6, 0.2, Math.min(x - 0.6, 9.5 - x, z - 6.6, 14.6 - z));
/** Place within a row of panels, front edge 0 to back edge 1; outside it, the gap between rows. */
const rowPart = (z: number): number => (z * 0.9 - Math.floor(z * 0.9)) / 0.42;
const panelled = (x: number, z: number): boolean => rowPart(z) < 1 && field(x, z) > 0.93 && Math.abs(x * 0.5 - Math.round(x * 0.5)) > 0.035;

export const energy: Scene = (picture, random) => {
  paintLandscape(picture, {
    view: { eye: 3.6, horizon: 0.42, focal: 1.25, near: 2.6, far: 150, steps: 1300 },
    sun: { x: -0.85, y: 0.4, z: 0.2 },
    heightAt: (x, z) => {
      const d = shore(x, z);
      if (d < 0) return -0.01;
      const flat = field(x, z);
      const bare = dune(x, z) * (1 - flat) + 0.95 * flat;
      return 0.01 + bare * smooth(0, 6, d) + (panelled(x, z) ? 0.1 + 0.26 * rowPart(z) : 0.006 * noise(x * 9 + z * 5, z * 2));
    },
    sky: skyOf({ horizon: 0.42, stops: [[0, '#3f83a8'], [0.5, '#8fbec4'], [0.85, '#e6e2c4'], [1, '#f8ddb0']], cloud: { colour: hex('#fff6e4'), amount: 0.9, seed: 41 } }),
    ground: ({ x, z, sun }, out) => {
      const grit = fbm(x * 5, z * 5, 3);
      const wind = noise(x * 7 + z * 4 + 1.5 * noise(x, z), z * 1.5);
      out.set(mix(hex('#a3653f'), hex('#f8dca4'), clamp(0.12 + sun * 1.15 + 0.06 * grit + 0.05 * wind)));
      const scrub = smooth(0.22, 0.42, fbm(x * 0.7, z * 0.7, 4)) * smooth(7, 15, z);
      toward(out, hex('#5a6b3a'), scrub * 0.8 * (1 - field(x, z)));
      if (panelled(x, z)) {
        const cell = Math.min(Math.abs(x * 3 - Math.round(x * 3)), Math.abs(rowPart(z) * 2 - Math.round(rowPart(z) * 2)));
        out.set(mix(hex('#12294a'), hex('#7fb0cc'), clamp(0.12 + 0.6 * rowPart(z) * smooth(-0.5, 0.5, noise(x * 0.6, z * 0.6)))));
        toward(out, hex('#c9d4d8'), 0.55 * smooth(0.07, 0.03, cell));
      } else toward(out, hex('#7a4a30'), 0.45 * smooth(0.9, 0.96, field(x, z)) * smooth(1.9, 1.0, rowPart(z)));
    },
    haze: { distance: 80, power: 1.3 },
    water: {
      deep: hex('#1b7f96'),
      mirror: 0.3,
      ripple: 0.9,
      bed: ({ x, z }, out) => {
        const d = -shore(x, z);
        toward(out, hex('#7fd0c2'), smooth(7, 0.3, d));
        toward(out, [1, 0.99, 0.95], 0.9 * smooth(0.5, 0.1, Math.abs(d - 0.8 - noise(x * 0.5, 4))) + 0.6 * smooth(0.5, 0.1, Math.abs(d - 3.4 - 1.4 * noise(x * 0.4, 9))));
      },
    },
  });
  restroke(picture, random, { size: 0.006, length: 2.2, cover: 0.5, vary: 0.05, detail: 0.006 });
  return async (full) => {
    const far = [[120, 470, 0.3], [300, 462, 0.27], [470, 466, 0.3], [640, 458, 0.26], [1180, 452, 0.26], [1340, 450, 0.24], [1480, 452, 0.27]] as const;
    const near = [[250, 640, 0.85], [820, 560, 0.62], [1290, 520, 0.5]] as const;
    const draw = (list: readonly (readonly [number, number, number])[], tone: string): string => list.map(([x, y, size], i) => turbine(x, y, size, hex(tone), 17 + i * 47)).join('');
    stamp(full, await sprite(full, draw(far, '#dfe4dc')), { grain: 0.03, wobble: 0.0003, cover: 0.85 });
    stamp(full, await sprite(full, draw(near, '#fbf8ee')), { grain: 0.05, wobble: 0.0004 });
    finishPaper(full, 0.75);
  };
};
