/** Green islands in clear water, seen from a height: the southern archipelago, and the isles of the basket boats. */
import { restroke } from '../brush.ts';
import { toward, type Rgb } from '../colour.ts';
import { finishPaper } from '../finish/paper.ts';
import { vignette } from '../finish/lacquer.ts';
import { paintLandscape } from '../landscape.ts';
import { crownHeight, woodGround, type WoodColours } from '../motifs/canopy.ts';
import { skyOf, type Sky } from '../motifs/sky.ts';
import { clamp, fbm, noise, smooth } from '../noise.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

export interface Island {
  x: number;
  z: number;
  wide: number;
  deep: number;
  tall: number;
}

export interface IslandSea {
  eye: number;
  focal: number;
  sky: Sky;
  sun: { x: number; y: number; z: number };
  islands: readonly Island[];
  wood: WoodColours;
  sand: Rgb;
  water: { shallow: Rgb; middle: Rgb; deep: Rgb };
  haze: number;
  glint?: { x: number; wide: number; colour: Rgb; strength: number };
  /** boats: SVG, the line they float on, and how strongly they are mirrored */
  boats: readonly { line: number; body: string; shade: number }[];
  edge: Rgb;
}

export function islandSea(scene: IslandSea): Scene {
  /** Positive on land; distance from the shore in units of the island's size. */
  const inland = (x: number, z: number): number => {
    const bend = 0.26 * fbm(x * 0.45, z * 0.45, 4);
    let best = -9;
    for (const isle of scene.islands) best = Math.max(best, 1 - Math.hypot((x - isle.x) / isle.wide, (z - isle.z) / isle.deep) + bend);
    return best;
  };
  const heightAt = (x: number, z: number): number => {
    let top = 0;
    for (const isle of scene.islands) {
      const d = 1 - Math.hypot((x - isle.x) / isle.wide, (z - isle.z) / isle.deep);
      if (d > -0.4) top = Math.max(top, isle.tall * smooth(-0.05, 0.95, d + 0.2 * fbm(x * 0.5, z * 0.5 + 4, 3)));
    }
    const d = inland(x, z);
    if (d < 0) return -0.01;
    return 0.012 + smooth(0.1, 0.3, d) * (top * (1 + 0.5 * fbm(x * 0.42, z * 0.42, 4)) + 0.2 * crownHeight(x / 0.3, z / 0.3));
  };
  const ground = woodGround(scene.wood, 0.3, 0.04);
  return (picture, random) => {
    paintLandscape(picture, {
      view: { eye: scene.eye, horizon: scene.sky.horizon, focal: scene.focal, near: 2.6, far: 190, steps: 1100 },
      sun: scene.sun,
      heightAt,
      sky: skyOf(scene.sky),
      ground: (spot, out) => {
        ground(spot, out);
        const d = inland(spot.x, spot.z);
        if (d < 0.16) toward(out, scene.sand, smooth(0.16, 0.11, d) * (0.8 + 0.3 * noise(spot.x * 5, spot.z * 5)));
      },
      haze: { distance: scene.haze, power: 1.3 },
      water: {
        deep: scene.water.deep,
        mirror: 0.4,
        ripple: 0.8,
        ...(scene.glint ? { glint: scene.glint } : {}),
        bed: ({ x, z }, out) => {
          const d = -inland(x, z) + 0.16 * fbm(x * 0.6 + 9, z * 0.6, 4);
          toward(out, scene.water.middle, smooth(1.5, 0.45, d));
          toward(out, scene.water.shallow, smooth(0.5, 0.06, d));
          const reef = smooth(0.15, 0.4, fbm(x * 1.3, z * 1.3, 4)) * smooth(0.9, 0.3, d);
          toward(out, scene.water.deep, reef * 0.6);
          toward(out, [1, 0.99, 0.94], clamp(smooth(0.05, 0.0, d) * (0.55 + 0.8 * noise(x * 5, z * 5))));
        },
      },
    });
    restroke(picture, random, { size: 0.006, length: 2, cover: 0.55, vary: 0.09, detail: 0.006 });
    return async (full) => {
      for (const { line, body, shade } of scene.boats) {
        const boat = await sprite(full, body);
        stamp(full, boat, { mirror: line / 1000, cover: shade, wobble: 0, ripple: 0.01 });
        stamp(full, boat, { grain: 0.2 });
      }
      vignette(full, 0.35, scene.edge);
      finishPaper(full, 0.75);
    };
  };
}
