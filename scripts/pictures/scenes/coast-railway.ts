/** A train on the coast line: headland after headland, the track cut between forest and sea. */
import { restroke } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishPaper } from '../finish/paper.ts';
import { vignette } from '../finish/lacquer.ts';
import { paintLandscape } from '../landscape.ts';
import { crownHeight, woodGround } from '../motifs/canopy.ts';
import { skyOf } from '../motifs/sky.ts';
import { clamp, fbm, noise, smooth } from '../noise.ts';
import type { Scene } from '../scene.ts';

/** The track, as distance to the side at a depth; land rises to its left, sea lies to its right. */
const track = (z: number): number => 0.35 + 0.09 * z + 2.5 * Math.sin(z * 0.17 - 0.5) * smooth(3, 12, z) - smooth(30, 60, z) * 4;
const level = 0.62;
const carriage = 1.55;
const trainFrom = 8.6;
const trainTo = trainFrom + carriage * 8;

export const coastRailway: Scene = (picture, random) => {
  const wood = woodGround({ dark: hex('#0f3324'), leaf: hex('#2f6b3a'), light: hex('#d2cc62'), rare: hex('#e08a3a') }, 0.2, 0.03);
  const aboard = (x: number, z: number): boolean => {
    const off = Math.abs(x - track(z));
    if (z < trainFrom || z > trainTo || off > 0.17) return false;
    const part = (z - trainFrom) / carriage;
    return part - Math.floor(part) > 0.05;
  };
  paintLandscape(picture, {
    view: { eye: 3.7, horizon: 0.3, focal: 1.2, near: 2.6, far: 130, steps: 1300 },
    sun: { x: 0.8, y: 0.5, z: 0.1 },
    heightAt: (x, z) => {
      const off = x - track(z);
      if (aboard(x, z)) return level + 0.33;
      if (Math.abs(off) < 0.34) return level;
      if (off > 0) {
        const fall = level - (off - 0.34) * (0.55 + 0.3 * noise(x * 0.6, z * 0.6)) - 0.09 * Math.abs(fbm(x * 3, z * 3, 3));
        return fall > 0 ? fall : -0.01;
      }
      const up = -off - 0.34;
      return level + 0.8 * smooth(0, 1.1, up) + 3.4 * smooth(0.6, 9, up) * (1 + 0.6 * fbm(x * 0.15, z * 0.15, 3)) + 0.2 * smooth(0.1, 0.5, up) * (0.45 + 0.8 * Math.max(0, fbm(x * 0.7, z * 0.7, 3) + 0.4)) * crownHeight(x / 0.2, z / 0.2);
    },
    sky: skyOf({ horizon: 0.3, stops: [[0, '#5f93b8'], [0.5, '#a8cbd0'], [0.85, '#f2e4c4'], [1, '#f9e2b4']], cloud: { colour: hex('#fff6ea'), amount: 1, seed: 101, size: 1.2 } }),
    ground: (spot, out) => {
      const { x, z, height, sun } = spot;
      const off = x - track(z);
      if (aboard(x, z)) {
        const top = height > level + 0.31;
        out.set(top ? mix(hex('#8a9498'), hex('#e8ebe4'), clamp(0.35 + 0.65 * sun)) : hex('#b8321f'));
        if (!top) {
          const h = (height - level) / 0.33;
          toward(out, hex('#f4e8d0'), smooth(0.42, 0.46, h) * smooth(0.94, 0.9, h));
          const pane = ((z - trainFrom) / carriage) * 7;
          if (h > 0.52 && h < 0.82 && pane - Math.floor(pane) < 0.66) out.set(hex('#1f3a4c'));
          toward(out, hex('#20242a'), smooth(0.16, 0.06, h));
          for (let part = 0; part < 3; part++) out[part] = out[part]! * (0.72 + 0.4 * sun);
        }
        return;
      }
      if (Math.abs(off) < 0.36 && height < level + 0.1) {
        out.set(mix(hex('#8c7c6a'), hex('#c9b89a'), 0.5 + 0.5 * fbm(x * 12, z * 12, 2)));
        if (z * 4 - Math.floor(z * 4) < 0.42 && Math.abs(off) < 0.2) toward(out, hex('#4a3a30'), 0.7 * smooth(16, 8, z));
        if (Math.abs(Math.abs(off) - 0.115) < 0.014 + 0.001 * z) out.set(hex('#e8dcc8'));
        return;
      }
      if (off > 0) {
        out.set(mix(hex('#4a3f3a'), hex('#d2b68c'), clamp(sun * 0.9 + 0.5 * fbm(x * 4, z * 4 + height * 6, 4) + 0.1)));
        toward(out, hex('#56743a'), smooth(0.3, 0.55, height / level + 0.5 * fbm(x * 1.4, z * 1.4, 3) - 0.35) * 0.8);
        return;
      }
      wood(spot, out);
    },
    haze: { distance: 56, power: 1.3 },
    water: {
      deep: hex('#136a84'),
      mirror: 0.26,
      ripple: 0.8,
      bed: ({ x, z }, out) => {
        const off = x - track(z) - 1.35;
        toward(out, hex('#4fb4b0'), smooth(2.6, 0.1, off) * (0.7 + 0.5 * fbm(x, z, 3)));
        toward(out, [1, 0.99, 0.95], clamp(smooth(0.5, 0.05, off + 0.35 * noise(x * 1.6, z * 1.6)) * (0.5 + fbm(x * 5, z * 5, 3))));
      },
      glint: { x: 1.4, wide: 0.16, colour: hex('#fff0c8'), strength: 0.5 },
    },
  });
  restroke(picture, random, { size: 0.0048, length: 1.8, cover: 0.42, vary: 0.08, detail: 0.008 });
  return (full) => {
    vignette(full, 0.3, [0.03, 0.1, 0.14]);
    finishPaper(full, 0.75);
  };
};
