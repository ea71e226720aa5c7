/** The gorge under the stone plateau: a jade river far below, a road along the wall. */
import { restroke } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { vignette } from '../finish/lacquer.ts';
import { finishPaper } from '../finish/paper.ts';
import { paintLandscape } from '../landscape.ts';
import { skyOf } from '../motifs/sky.ts';
import { clamp, fbm, noise, ridged, smooth } from '../noise.ts';
import type { Scene } from '../scene.ts';

const river = (z: number): number => 0.6 + 2.4 * Math.sin(z * 0.12 + 0.4) + 0.05 * z;
/** The road keeps its level and follows every fold of the left wall. */
const roadLevel = (z: number): number => 4.6 + 0.7 * Math.sin(z * 0.16) - 0.02 * z;

function wall(x: number, z: number): number {
  const away = Math.abs(x - river(z) + 0.5 * noise(x * 0.3, z * 0.3)) - 0.55;
  if (away < 0) return -0.01;
  const folds = ridged(x * 0.2 + 4, z * 0.17, 4, 0.5);
  const steep = 8.2 * (1 - Math.exp(-away * 0.34)) * (0.5 + 0.75 * folds);
  const summits = 4.6 * smooth(4, 11, away) * ridged(x * 0.11, z * 0.1 + 9, 5, 0.5);
  const rock = steep + summits + 0.22 * smooth(0, 1.5, away) * fbm(x * 1.8, z * 1.8, 4);
  // The road is a bench cut into the left wall: everything near its level is levelled to it.
  const level = roadLevel(z);
  const near = smooth(0.62, 0.3, Math.abs(rock - level));
  return x < river(z) ? rock + (level - rock) * near : rock;
}

export const dongVan: Scene = (picture, random) => {
  paintLandscape(picture, {
    view: { eye: 9.8, horizon: 0.2, focal: 1.1, near: 3, far: 130, steps: 1000 },
    sun: { x: 0.8, y: 0.5, z: 0.15 },
    heightAt: wall,
    sky: skyOf({ horizon: 0.22, stops: [[0, '#6f93b4'], [0.6, '#c4cfcc'], [1, '#fbe6bc']], cloud: { colour: hex('#fff8e8'), amount: 0.7, seed: 9 } }),
    ground: ({ x, z, height, sun, flat }, out) => {
      const strata = ridged(height * 1.6 + 0.5 * noise(x, z), x * 0.35, 3);
      const grit = fbm(x * 4, z * 4 + height * 3, 4);
      out.set(mix(hex('#34405a'), hex('#f0d2a0'), clamp(sun * 1.05 + 0.25 * grit - 0.05)));
      toward(out, hex('#252833'), 0.45 * smooth(0.4, 0.8, strata));
      const grass = smooth(0.4, 0.72, flat + 0.35 * fbm(x * 0.9, z * 0.9, 3) - 0.03 * height);
      toward(out, mix(hex('#1f4238'), hex('#aab04e'), clamp(sun * 1.1 + 0.3 * grit)), grass * 0.85);
      const level = roadLevel(z);
      const band = Math.abs(height - level) / (0.06 + 0.002 * z);
      if (x < river(z) - 0.8) {
        toward(out, hex('#1d1f28'), 0.5 * smooth(7, 1, band) * (height < level ? 1 : 0));
        toward(out, hex('#ffe6ae'), 0.95 * smooth(1.3, 0.9, band) * smooth(0.5, 0.8, flat));
      }
    },
    haze: { distance: 46, power: 1.3, colour: hex('#c4cdd0') },
    mist: { depth: 2.2, strength: 0.4, from: 14, size: 4, colour: hex('#e6e4d8') },
    water: { deep: hex('#1f8f7d'), mirror: 0.25, ripple: 0.5, bed: ({ x, z }, out) => toward(out, hex('#7fd0b4'), 0.5 * smooth(-0.2, 0.6, fbm(x * 2, z * 0.7, 3))) },
  });
  restroke(picture, random, { size: 0.0055, length: 2, cover: 0.55, vary: 0.1, detail: 0.006 });
  return (full) => {
    vignette(full, 0.4, [0.05, 0.06, 0.1]);
    finishPaper(full, 0.8);
  };
};
