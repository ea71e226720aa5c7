/** A whole view: sky, land in perspective, still or rippled water that mirrors both, haze and low mist. */
import { toward, type Rgb } from './colour.ts';
import { clamp, fbm, noise, smooth } from './noise.ts';
import { blank, sample, wash, type Brushwork, type Picture } from './paint.ts';
import { spotAt, survey, trace, traceMirror, type Land, type Spot, type Sun, type View } from './terrain.ts';

export interface Water {
  deep: Rgb;
  /** how much of what is above the water shows in it, 0…1 */
  mirror: number;
  /** size of ripples: 0 glass, 1 breeze */
  ripple: number;
  /** the sky as the water shows it, where it must be calmer than the real one */
  mirrorSky?: Brushwork;
  /** place across the picture of the path of light, and its colour */
  glint?: { x: number; wide: number; colour: Rgb; strength: number };
  /** own colour by place, written over `deep` (shallows, mud, plants) */
  bed?: (spot: Spot, out: Float32Array) => void;
}

export interface Landscape {
  view: View;
  sun: Sun;
  heightAt: (x: number, z: number) => number;
  sky: Brushwork;
  ground: (spot: Spot, out: Float32Array) => void;
  /** distance at which two thirds of the colour is air; power above 1 keeps the foreground clear */
  haze: { distance: number; power?: number; colour?: Rgb };
  /** mist that lies low: its depth, strength, and the distance at which it begins */
  mist?: { depth: number; strength: number; from: number; colour?: Rgb; size?: number };
  water?: Water;
}

/** Paints the view and returns the land, for things that stand on it. */
export function paintLandscape(picture: Picture, scene: Landscape): Land {
  const { view, water } = scene;
  const land = survey(picture, view, scene.sun, scene.heightAt);
  const air = airOf(picture, scene);
  wash(picture, scene.sky);
  const mirrored = water ? paintMirror(picture, scene, land, air) : undefined;
  const seen = trace(picture, land);
  const spot: Spot = { x: 0, z: 0, height: 0, sun: 0, flat: 1, sx: 0, sy: 0 };
  const out = new Float32Array(4);
  const { width, height, rgb } = picture;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const step = seen[row * width + column]!;
      if (step < 0) continue;
      spotAt(picture, land, step, column, row, spot);
      if (mirrored && water && spot.height <= 1e-5) paintWater(scene, water, mirrored, spot, out);
      else scene.ground(spot, out);
      veil(scene, spot, air[column]!, out);
      const at = (row * width + column) * 3;
      rgb[at] = out[0]!;
      rgb[at + 1] = out[1]!;
      rgb[at + 2] = out[2]!;
    }
  }
  return land;
}

/** The colour of the air in each column: the sky just above the horizon. */
function airOf(picture: Picture, { sky, view, haze }: Landscape): Rgb[] {
  const out = new Float32Array(4);
  return Array.from({ length: picture.width }, (_, column) => {
    if (haze.colour) return haze.colour;
    sky((column + 0.5) / picture.height, view.horizon - 0.01, out);
    return [out[0]!, out[1]!, out[2]!];
  });
}

function veil({ haze, mist }: Landscape, spot: Spot, air: Rgb, out: Float32Array): void {
  toward(out, air, 1 - Math.exp(-((spot.z / haze.distance) ** (haze.power ?? 1))));
  if (!mist) return;
  const size = mist.size ?? 1;
  const drift = 0.5 + 0.75 * fbm((spot.x * 0.35) / size, (spot.z * 0.14) / size + 7, 2);
  const low = Math.exp(-Math.max(0, spot.height) / mist.depth);
  const start = smooth(mist.from, mist.from * 2.2, spot.z);
  toward(out, mist.colour ?? air, clamp(low * start * mist.strength * drift * 1.4));
}

function paintMirror(picture: Picture, scene: Landscape, land: Land, air: readonly Rgb[]): Picture {
  const mirrored = blank(picture.width);
  const { horizon } = scene.view;
  const sky = scene.water?.mirrorSky ?? scene.sky;
  wash(mirrored, (x, y, out) => sky(x, Math.max(0, 2 * horizon - y), out), 'normal', horizon - 0.02, 1);
  const seen = traceMirror(picture, land);
  const spot: Spot = { x: 0, z: 0, height: 0, sun: 0, flat: 1, sx: 0, sy: 0 };
  const out = new Float32Array(4);
  for (let at = Math.floor(picture.height * (horizon - 0.02)) * picture.width; at < seen.length; at++) {
    if (seen[at]! < 0) continue;
    const column = at % picture.width;
    spotAt(picture, land, seen[at]!, column, Math.floor(at / picture.width), spot);
    scene.ground(spot, out);
    veil(scene, spot, air[column]!, out);
    for (let part = 0; part < 3; part++) mirrored.rgb[at * 3 + part] = out[part]!;
  }
  return mirrored;
}

function paintWater(scene: Landscape, water: Water, mirrored: Picture, spot: Spot, out: Float32Array): void {
  const { horizon } = scene.view;
  const below = spot.sy - horizon;
  // Waves keep their size in the world near the eye; far off they are drawn as flat broken bands instead.
  const near = smooth(0.02, 0.2, below);
  const wave =
    near * (0.6 * noise(spot.x * 5, spot.z * 9) + 0.4 * noise(spot.x * 13 + 5, spot.z * 21)) +
    (1 - near * 0.6) * noise(spot.sx * 12, 60 * Math.sqrt(Math.max(0.0004, below)) + spot.sx * 2);
  const broad = fbm(spot.sx * 2.2, Math.log(below + 0.01) * 3.2, 3);
  const shift = wave * water.ripple * (0.004 + 0.05 * below);
  sample(mirrored, spot.sx + shift * 0.7, Math.max(horizon, spot.sy + shift * 2.4 + Math.abs(shift)), out);
  const [r, g, b] = [out[0]!, out[1]!, out[2]!];
  out[0] = water.deep[0];
  out[1] = water.deep[1];
  out[2] = water.deep[2];
  water.bed?.(spot, out);
  const reflect = clamp(water.mirror * (1 - 0.55 * smooth(0, 0.65, below)) * (1 - 0.35 * water.ripple * broad) + wave * water.ripple * 0.12);
  toward(out, [r, g, b], reflect);
  if (water.glint) {
    const { x, wide, colour, strength } = water.glint;
    const across = (spot.sx - x) / (wide * (0.5 + below * 1.6));
    const lit = Math.exp(-across * across) * smooth(-0.1, 0.75, wave + broad * 0.5) * strength;
    toward(out, colour, clamp(lit));
  }
}
