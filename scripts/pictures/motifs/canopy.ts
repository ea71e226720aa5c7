/** Woods from above: rounded crowns, and the colours they take in the light. */
import { toward, type Rgb } from '../colour.ts';
import { cellular, clamp, fbm, hash, newCell, smooth } from '../noise.ts';
import type { Spot } from '../terrain.ts';

const crown = newCell();

/** Height of the tree tops over the ground, 0…1, for crowns of one unit. */
export function crownHeight(x: number, z: number): number {
  cellular(x, z, crown);
  const round = Math.max(0, 1 - crown.near * crown.near * 1.5);
  return round * (0.6 + 0.4 * hash(crown.ix + 5, crown.iy));
}

export interface WoodColours {
  dark: Rgb;
  leaf: Rgb;
  light: Rgb;
  /** a rarer tree, now and then in flower or turning */
  rare?: Rgb;
}

export function woodGround(colours: WoodColours, crownSize: number, rarity = 0.06): (spot: Spot, out: Float32Array) => void {
  const { dark, leaf, light, rare } = colours;
  return (spot, out) => {
    const { x, z, sun } = spot;
    cellular(x / crownSize, z / crownSize, crown);
    const tone = hash(crown.ix + 91, crown.iy + 17);
    const tuft = 0.5 + 0.5 * fbm((x * 4) / crownSize, (z * 4) / crownSize, 3);
    out[0] = leaf[0];
    out[1] = leaf[1];
    out[2] = leaf[2];
    toward(out, dark, 0.5 * tone + 0.45 * smooth(0.3, 0.75, crown.near) - 0.1);
    toward(out, light, clamp(sun * 1.15 + 0.5 * (tuft - 0.5) - 0.12) * (0.55 + 0.45 * tone));
    if (rare && hash(crown.ix - 40, crown.iy + 3) < rarity) toward(out, rare, 0.75 * clamp(0.35 + sun));
    toward(out, dark, 0.5 * (1 - clamp(sun * 2.4)));
  };
}
