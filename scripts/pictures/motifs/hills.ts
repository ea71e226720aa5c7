/** Mountain land that is not limestone: ridges cut by water. */
import { fbm, ridged } from '../noise.ts';

/** Long worn ridges, 0…1. */
export function ridgeHeight(x: number, z: number, seed: number): number {
  const bend = 0.6 * fbm(x * 0.5 + seed, z * 0.5, 2);
  return ridged(x + bend + seed, z + bend * 0.7, 5, 0.46);
}
