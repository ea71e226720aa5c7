/** The surface of a lacquer painting: polished layers, leaf that shows through, dust of gold, a deep edge. */
import { toward, type Rgb } from '../colour.ts';
import { cellular, clamp, fbm, hash, newCell, noise, ridged, smooth } from '../noise.ts';
import { softField, wash, type Picture } from '../paint.ts';

const gold: Rgb = [0.86, 0.66, 0.3];
const paleGold: Rgb = [0.97, 0.86, 0.56];

/** Gold leaf at a place: crumpled squares, each laid at its own angle to the light. */
export function goldLeaf(x: number, y: number, out: Float32Array): void {
  const size = 11;
  const u = x * size + noise(x * 3, y * 3) * 0.25;
  const v = y * size + noise(x * 3 + 9, y * 3) * 0.25;
  const tone = hash(Math.floor(u), Math.floor(v));
  const crumple = ridged(x * 34, y * 34, 3);
  const light = 0.78 + 0.22 * tone + 0.3 * (crumple - 0.45) + 0.1 * noise(x * 180, y * 180);
  out[0] = gold[0] * light;
  out[1] = gold[1] * light;
  out[2] = gold[2] * light;
  toward(out, paleGold, clamp((crumple - 0.55) * 1.2));
  const seam = Math.min(Math.abs(u - Math.round(u)), Math.abs(v - Math.round(v)));
  if (seam < 0.02) toward(out, [0.5, 0.3, 0.12], 0.35);
}

/** How much leaf has survived the rubbing at a place, 0…1, for a wanted share. */
export function leafWear(x: number, y: number, share: number): number {
  const patch = fbm(x * 5, y * 5, 4) + 0.35 * fbm(x * 60, y * 60, 2);
  return smooth(0.62 - share * 1.25, 0.78 - share * 1.25, patch);
}

/** Crushed eggshell: cream chips with dark joints. */
export function eggshell(x: number, y: number, chip: number, out: Float32Array): void {
  cellular(x * chip, y * chip, shell);
  const tone = 0.84 + 0.14 * hash(shell.ix, shell.iy);
  out[0] = tone;
  out[1] = tone * 0.955;
  out[2] = tone * 0.85;
  toward(out, [0.16, 0.1, 0.07], 1 - smooth(0.03, 0.11, shell.next - shell.near));
}
const shell = newCell();

export interface Lacquer {
  /** warm under-layer rubbed through, 0…1 */
  rubbed?: number;
  under?: Rgb;
  /** gold dust, 0…1 */
  dust?: number;
  /** darkening of the edge, 0…1 */
  edge?: number;
}

export function finishLacquer(picture: Picture, { rubbed = 0.3, under = [0.42, 0.12, 0.06], dust = 0.4, edge = 0.5 }: Lacquer = {}): void {
  const wear = softField(picture, 4, (x, y) => fbm(x * 6 + 40, y * 6, 4));
  const drifts = softField(picture, 8, (x, y) => smooth(-0.1, 0.5, fbm(x * 2.4, y * 2.4 + 31, 3)));
  const polish = softField(picture, 5, (x, y) => 0.045 * fbm(x * 9, y * 9 + 60, 3));
  wash(picture, (x, y, out) => {
    const worn = smooth(0.25, 0.62, wear(x, y) + 0.3 * noise(x * 70, y * 70)) * rubbed;
    out[0] = under[0];
    out[1] = under[1];
    out[2] = under[2];
    out[3] = worn * 0.5;
  });
  wash(picture, (x, y, out) => {
    const speck = hash(Math.floor(x * 900), Math.floor(y * 900 + 3));
    out[3] = speck > 1 - 0.012 * dust * drifts(x, y) ? 0.35 + 0.6 * hash(Math.floor(x * 900) + 7, Math.floor(y * 900)) : 0;
    if (out[3] > 0) {
      out[0] = paleGold[0];
      out[1] = paleGold[1];
      out[2] = paleGold[2];
    }
  });
  vignette(picture, edge, [0.03, 0.012, 0.01]);
  wash(picture, (x, y, out) => {
    const fine = 1 + 0.035 * noise(x * 420, y * 420) + polish(x, y) + 0.02 * noise(x * 3, y * 500);
    out[0] = fine;
    out[1] = fine;
    out[2] = fine;
  }, 'multiply');
}

export function vignette(picture: Picture, amount: number, colour: Rgb): void {
  const uneven = softField(picture, 8, (x, y) => 0.12 * fbm(x * 4, y * 4, 3));
  wash(picture, (x, y, out) => {
    const dx = (x - 0.8) / 0.8;
    const dy = (y - 0.5) / 0.5;
    const far = dx * dx * 0.75 + dy * dy * 0.75;
    out[0] = colour[0];
    out[1] = colour[1];
    out[2] = colour[2];
    out[3] = amount * smooth(0.45, 1.7, far + uneven(x, y));
  });
}
