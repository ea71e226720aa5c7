/** Forest coming down to a bright sea, seen from the heights. */
import { restroke } from '../brush.ts';
import { hex, toward } from '../colour.ts';
import { vignette } from '../finish/lacquer.ts';
import { finishPaper } from '../finish/paper.ts';
import { paintLandscape } from '../landscape.ts';
import { crownHeight, woodGround } from '../motifs/canopy.ts';
import { skyOf } from '../motifs/sky.ts';
import { clamp, fbm, noise, smooth } from '../noise.ts';
import type { Scene } from '../scene.ts';

/** The shore: sea to the right, headlands one behind another. */
const shore = (z: number): number => 0.4 + 0.11 * z + 2.6 * Math.sin(z * 0.13) * smooth(4, 16, z) + 1.6 * noise(z * 0.22, 3);

export const forestCoast: Scene = (picture, random) => {
  const wood = woodGround({ dark: hex('#08261f'), leaf: hex('#1f5a38'), light: hex('#a9c054'), rare: hex('#c8632f') }, 0.42, 0.05);
  const inland = (x: number, z: number): number => shore(z) + 0.9 * fbm(x * 0.5, z * 0.5, 3) - x;
  paintLandscape(picture, {
    view: { eye: 5, horizon: 0.26, focal: 1.2, near: 2.6, far: 140, steps: 1200 },
    sun: { x: -0.7, y: 0.62, z: 0.3 },
    heightAt: (x, z) => {
      const d = inland(x, z);
      if (d < 0) return -0.01;
      const body = 3.6 * smooth(0, 9, d) * (1 + 0.75 * fbm(x * 0.16, z * 0.13 + 3, 3)) + 0.5 * smooth(0, 1.2, d);
      return 0.01 + body * smooth(0.25, 0.8, d) + 0.3 * smooth(0.6, 1.2, d) * crownHeight(x / 0.42, z / 0.42);
    },
    sky: skyOf({ horizon: 0.26, stops: [[0, '#5f9fb4'], [0.6, '#a9cfcf'], [1, '#eef0dc']], cloud: { colour: hex('#fffaf0'), amount: 0.9, seed: 6 } }),
    ground: (spot, out) => {
      wood(spot, out);
      const d = inland(spot.x, spot.z);
      if (d < 0.85) {
        toward(out, hex('#f0dfb4'), smooth(0.85, 0.6, d));
        toward(out, hex('#8a7c66'), smooth(0.1, 0.5, fbm(spot.x * 3, spot.z * 3, 3)) * 0.8);
      }
    },
    haze: { distance: 58, power: 1.3 },
    mist: { depth: 1.4, strength: 0.3, from: 24, size: 4 },
    water: {
      deep: hex('#0f6f80'),
      mirror: 0.28,
      ripple: 0.7,
      bed: ({ x, z }, out) => {
        const d = -inland(x, z);
        toward(out, hex('#0a4a66'), smooth(1.5, 8, d) * 0.8);
        toward(out, hex('#4fb9ae'), smooth(2.6, 0.3, d) * (0.75 + 0.4 * fbm(x * 1.2, z * 1.2, 3)));
        const foam = smooth(0.55, 0.1, d) * 0.8 + smooth(0.12, 0.0, Math.abs(d - 0.9 - 0.5 * noise(x * 0.8, z * 0.8))) * 0.7 * clamp(noise(x * 2, z * 2) + 0.5);
        toward(out, hex('#fdf8ea'), clamp(foam * (0.6 + 0.8 * fbm(x * 6, z * 6, 3))));
      },
    },
  });
  restroke(picture, random, { size: 0.006, length: 1.9, cover: 0.55, vary: 0.1, detail: 0.006 });
  return (full) => {
    vignette(full, 0.35, [0.02, 0.1, 0.1]);
    finishPaper(full, 0.7);
  };
};
