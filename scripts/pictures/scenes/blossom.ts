/** The new year: a peach branch and an apricot branch meet over gold leaf, red lanterns between. */
import { touch } from '../brush.ts';
import { hex, mix, toward, type Rgb } from '../colour.ts';
import { finishLacquer, goldLeaf, leafWear } from '../finish/lacquer.ts';
import { lantern } from '../motifs/lantern.ts';
import { branches } from '../motifs/trees.ts';
import { fbm } from '../noise.ts';
import { wash, type Picture } from '../paint.ts';
import { between, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

interface Bloom {
  heart: Rgb;
  petal: Rgb;
  edge: Rgb;
}

const peach: Bloom = { heart: hex('#a3183a'), petal: hex('#ee8fa0'), edge: hex('#fde0de') };
const apricot: Bloom = { heart: hex('#c4581a'), petal: hex('#f7bf2a'), edge: hex('#fff0a0') };

/** Five petals, foreshortened, with a dark heart and stamens. */
function flower(picture: Picture, random: Random, x: number, y: number, size: number, { heart, petal, edge }: Bloom): void {
  const turn = random() * 6.28;
  const flat = between(random, 0.55, 1);
  for (let n = 0; n < 5; n++) {
    const at = turn + (n / 5) * 6.283;
    const px = x + Math.cos(at) * size * 0.62;
    const py = y + Math.sin(at) * size * 0.62 * flat;
    const lean = Math.atan2(Math.sin(at) * flat, Math.cos(at));
    const tone = mix(petal, edge, between(random, 0.05, 0.55) + (Math.sin(at) < 0 ? 0.3 : 0));
    touch(picture, mix(petal, heart, 0.35), { x: px + size * 0.05, y: py + size * 0.07, long: size * 0.52, wide: size * 0.46, turn: lean, soft: 0.25, cover: 0.8 });
    touch(picture, tone, { x: px, y: py, long: size * 0.5, wide: size * 0.44, turn: lean, soft: 0.4 });
    touch(picture, edge, { x: px + Math.cos(at) * size * 0.2, y: py + Math.sin(at) * size * 0.2 * flat, long: size * 0.24, wide: size * 0.3, turn: lean, soft: 0.9, cover: 0.7 });
  }
  touch(picture, heart, { x, y, long: size * 0.26, wide: size * 0.24, soft: 0.9, cover: 0.85 });
  for (let n = 0; n < 11; n++) {
    const at = random() * 6.28;
    const reach = size * between(random, 0.2, 0.42);
    touch(picture, [1, 0.9, 0.5], { x: x + Math.cos(at) * reach, y: y + Math.sin(at) * reach * flat, long: size * 0.055, wide: size * 0.055, soft: 0.3 });
  }
}

export const blossom: Scene = async (picture, random) => {
  const leaf = new Float32Array(4);
  wash(picture, (x, y, out) => {
    goldLeaf(x, y, leaf);
    out.set(mix(hex('#8e2a18'), hex('#5c140e'), 0.5 + 0.6 * fbm(x * 3, y * 3, 4)));
    toward(out, [leaf[0]! * 1.02, leaf[1]! * 1.0, leaf[2]! * 1.06], 0.12 + 0.88 * leafWear(x, y, 0.62 + 0.25 * y - 0.18 * x));
  });
  const lights = [[838, 330, 1.5], [1030, 640, 0.9], [640, 205, 0.8]] as const;
  stamp(picture, await sprite(picture, lights.map(([x, y, size]) => `<path d="M${x} -10 V${y}" stroke="#3a120c" stroke-width="2.5"/>${lantern(x, y, size, hex('#c41f16'))}`).join('')), { grain: 0.2, wobble: 0.0008 });
  const sides = [
    { root: { x: -40, y: 1010, turn: -0.85, length: 270, width: 46, depth: 5 }, bloom: peach, more: 2 },
    { root: { x: 1660, y: 130, turn: 2.5, length: 210, width: 34, depth: 5 }, bloom: apricot, more: 2 },
  ] as const;
  for (const { root, bloom, more } of sides) {
    const spots: [number, number, number][] = [];
    const body = branches(random, root, { dark: hex('#2a1712'), light: hex('#86593c'), spread: 0.5, rise: bloom === peach ? 0.06 : 0, depth: 5, fall: 0.75 }, (x, y, depth) => spots.push([x / 1000, y / 1000, depth]));
    stamp(picture, await sprite(picture, body), { grain: 0.45, wobble: 0.003 });
    for (const [x, y, depth] of spots) {
      for (let n = 0; n < (depth > 1 ? (random() < 0.5 ? 1 : 0) : more); n++) {
        const px = x + between(random, -0.03, 0.03);
        const py = y + between(random, -0.03, 0.03);
        if (random() < 0.36) touch(picture, mix(bloom.petal, bloom.heart, random() * 0.7), { x: px, y: py, long: 0.011, wide: 0.009, turn: random() * 3, soft: 0.3 });
        else flower(picture, random, px, py, 0.019 + 0.026 * random() ** 1.6, bloom);
      }
    }
  }
  for (let n = 0; n < 46; n++) {
    const bloom = n % 2 === 0 ? peach : apricot;
    touch(picture, mix(bloom.petal, bloom.edge, random()), { x: between(random, 0.1, 1.5), y: between(random, 0.45, 0.98), long: 0.0105, wide: between(random, 0.004, 0.008), turn: random() * 3, soft: 0.35, cover: 0.95 });
  }
  return (full) => finishLacquer(full, { rubbed: 0.18, dust: 0.2, edge: 0.42, under: [0.5, 0.1, 0.05] });
};
