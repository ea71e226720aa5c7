/** Coherent noise over the plane. All functions are pure; shift the coordinates to get another field. */
import { randomOf } from './random.ts';

const order = new Uint8Array(512);
const gradientX = new Float32Array(256);
const gradientY = new Float32Array(256);
const random = randomOf('noise');
for (let i = 0; i < 256; i++) {
  order[i] = i;
  gradientX[i] = Math.cos((i / 256) * Math.PI * 2);
  gradientY[i] = Math.sin((i / 256) * Math.PI * 2);
}
for (let i = 255; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  const kept = order[i]!;
  order[i] = order[j]!;
  order[j] = kept;
}
order.copyWithin(256, 0, 256);

/** Gradient noise, about -1…1. */
export function noise(x: number, y: number): number {
  const fx = Math.floor(x);
  const fy = Math.floor(y);
  const dx = x - fx;
  const dy = y - fy;
  const ix = fx & 255;
  const iy = fy & 255;
  const left = order[ix]!;
  const right = order[ix + 1]!;
  const a = order[left + iy]!;
  const b = order[right + iy]!;
  const c = order[left + iy + 1]!;
  const d = order[right + iy + 1]!;
  const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
  const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
  const top = gradientX[a]! * dx + gradientY[a]! * dy;
  const topRight = gradientX[b]! * (dx - 1) + gradientY[b]! * dy;
  const low = gradientX[c]! * dx + gradientY[c]! * (dy - 1);
  const lowRight = gradientX[d]! * (dx - 1) + gradientY[d]! * (dy - 1);
  const upper = top + u * (topRight - top);
  const lower = low + u * (lowRight - low);
  return 1.5 * (upper + v * (lower - upper));
}

/** Sum of octaves, about -1…1. Each octave is turned a little so that no grid shows. */
export function fbm(x: number, y: number, octaves: number, gain = 0.5): number {
  let sum = 0;
  let size = 1;
  let total = 0;
  for (let i = 0; i < octaves; i++) {
    sum += size * noise(x, y);
    total += size;
    size *= gain;
    const turned = 1.62 * x + 1.18 * y + 13.7;
    y = 1.62 * y - 1.18 * x + 7.1;
    x = turned;
  }
  return sum / total;
}

/** Sharp crests, 0…1. */
export function ridged(x: number, y: number, octaves: number, gain = 0.5): number {
  let sum = 0;
  let size = 1;
  let total = 0;
  let weight = 1;
  for (let i = 0; i < octaves; i++) {
    const crest = 1 - Math.abs(noise(x, y));
    const value = crest * crest;
    sum += size * value * weight;
    total += size;
    weight = Math.min(1, value * 1.6);
    size *= gain;
    const turned = 1.62 * x + 1.18 * y + 5.3;
    y = 1.62 * y - 1.18 * x + 11.9;
    x = turned;
  }
  return sum / total;
}

/** A number 0…1 for a lattice point. */
export function hash(ix: number, iy: number): number {
  let h = Math.imul(ix | 0, 0x27d4eb2d) ^ Math.imul(iy | 0, 0x165667b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

export interface Cell {
  /** distance to the nearest point */
  near: number;
  /** distance to the second nearest */
  next: number;
  /** lattice position of the nearest, for `hash` */
  ix: number;
  iy: number;
}

/** Cellular noise; the answer is written into `cell` (no allocation in inner loops). */
export function cellular(x: number, y: number, cell: Cell, jitter = 0.9): void {
  const fx = Math.floor(x);
  const fy = Math.floor(y);
  let near = 9;
  let next = 9;
  for (let gy = fy - 1; gy <= fy + 1; gy++) {
    for (let gx = fx - 1; gx <= fx + 1; gx++) {
      const px = gx + 0.5 + (hash(gx, gy) - 0.5) * jitter - x;
      const py = gy + 0.5 + (hash(gx + 71, gy - 113) - 0.5) * jitter - y;
      const d = px * px + py * py;
      if (d < near) {
        next = near;
        near = d;
        cell.ix = gx;
        cell.iy = gy;
      } else if (d < next) next = d;
    }
  }
  cell.near = Math.sqrt(near);
  cell.next = Math.sqrt(next);
}

export const newCell = (): Cell => ({ near: 0, next: 0, ix: 0, iy: 0 });

export function smooth(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

export const clamp = (value: number, low = 0, high = 1): number => (value < low ? low : value > high ? high : value);

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
