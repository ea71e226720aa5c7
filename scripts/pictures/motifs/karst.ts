/** Limestone towers: steep walls, rounded wooded heads, streaked rock. */
import { toward, type Rgb } from '../colour.ts';
import { clamp, fbm, hash, noise, ridged, smooth } from '../noise.ts';
import type { Spot } from '../terrain.ts';

export interface Karst {
  /** distance between towers */
  pitch: number;
  /** share of places that hold a tower, 0…1, by place */
  density: (x: number, z: number) => number;
  /** height of the tallest */
  tall: number;
  seed: number;
}

/** Height of a field of towers at a place. */
export function karstHeight({ pitch, density, tall, seed }: Karst): (x: number, z: number) => number {
  return (x, z) => {
    const wx = x / pitch + 0.22 * noise(x / pitch * 1.7 + seed, z / pitch * 1.7) + 0.07 * noise(x / pitch * 6, z / pitch * 6 + seed);
    const wz = z / pitch + 0.22 * noise(x / pitch * 1.7 + 19, z / pitch * 1.7 + seed) + 0.07 * noise(x / pitch * 6 + 8, z / pitch * 6);
    const fx = Math.floor(wx);
    const fz = Math.floor(wz);
    let top = 0;
    for (let cz = fz - 1; cz <= fz + 1; cz++) {
      for (let cx = fx - 1; cx <= fx + 1; cx++) {
        const chance = hash(cx + seed * 31, cz + 5);
        const px = cx + 0.2 + 0.6 * hash(cx + 3, cz + seed * 7);
        const pz = cz + 0.2 + 0.6 * hash(cx + seed, cz + 77);
        if (chance > density(px * pitch, pz * pitch)) continue;
        const size = hash(cx + 11, cz + seed * 3);
        const radius = 0.24 + 0.34 * hash(cx + 29, cz + seed);
        const stretch = 0.75 + 0.6 * hash(cx + 41, cz + 2);
        const d = Math.hypot((wx - px) * stretch, wz - pz) / radius;
        if (d >= 1.04) continue;
        const profile = d < 1 ? Math.sqrt(1 - d * d * d) * 0.86 + 0.14 * (1 - d) : 0;
        const height = tall * (0.28 + 0.72 * size * size) * profile * smooth(1.04, 0.96, d);
        top = Math.max(top, height);
      }
    }
    if (top <= 0) return -0.01;
    const rough = fbm(x / pitch * 5 + seed, z / pitch * 5, 4);
    return Math.max(0.001, top * (1 + 0.24 * rough) + 0.03 * tall * rough);
  };
}

export interface KarstColours {
  rock: Rgb;
  light: Rgb;
  dark: Rgb;
  leaf: Rgb;
  leafLight: Rgb;
}

/** Colours a spot of karst: rock on walls, green on ledges and heads, a dark tide notch at the foot. */
export function karstGround(colours: KarstColours, size: number): (spot: Spot, out: Float32Array) => void {
  const { rock, light, dark, leaf, leafLight } = colours;
  return (spot, out) => {
    const { x, z, height } = spot;
    const streak = ridged((x + z * 0.6) * 3.2 / size, height * 0.5 / size, 3);
    const seams = noise((x * 0.5 + z) / size * 1.5, height * 4.5 / size);
    const crag = fbm((x + z) * 5 / size, height * 4 / size, 3);
    out[0] = rock[0];
    out[1] = rock[1];
    out[2] = rock[2];
    toward(out, dark, clamp(0.85 * smooth(0.3, 0.75, streak) - 0.15 + 0.2 * seams));
    toward(out, light, clamp(spot.sun * 0.95 + 0.25 * crag - 0.15));
    const hold = spot.flat * 1.5 + 0.75 * fbm(x * 2.6 / size, (z + height) * 2.6 / size, 4) + 0.1 * crag;
    const green = smooth(0.34, 0.62, hold);
    const tuft = 0.5 + 0.5 * fbm((x + z) * 11 / size, (height + z) * 11 / size, 3);
    const lit = clamp(spot.sun * 1.05 + 0.45 * (tuft - 0.5));
    toward(out, leaf, green * 0.95);
    toward(out, leafLight, green * lit * 0.85);
    toward(out, dark, green * smooth(0.55, 0.2, tuft) * 0.5);
    toward(out, dark, 0.75 * smooth(0.06 * size, 0.01 * size, height));
  };
}
