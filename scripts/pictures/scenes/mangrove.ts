/** Inside the mangrove: arched roots over a still channel, light at the far end. */
import { restroke, touch } from '../brush.ts';
import { css, hex, mix, toward } from '../colour.ts';
import { finishLacquer } from '../finish/lacquer.ts';
import { egret } from '../motifs/people.ts';
import { crown, treeline } from '../motifs/treeline.ts';
import { reflect } from '../motifs/water.ts';
import { fbm, noise, smooth } from '../noise.ts';
import { bloom, wash } from '../paint.ts';
import { between, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

/** One tree on its stilts: a trunk that begins in the air, props arching out and down to the mud. */
function tree(random: Random, x: number, foot: number, size: number, dark: string, light: string): string {
  const knot = foot - 190 * size;
  const parts: string[] = [];
  const limb = (path: string, wide: number): void => {
    parts.push(`<path d="${path}" stroke="${dark}" stroke-width="${wide.toFixed(1)}"/><path d="${path}" stroke="${light}" stroke-opacity=".6" stroke-width="${(wide * 0.3).toFixed(1)}" transform="translate(${(-wide * 0.22).toFixed(1)} ${(-wide * 0.15).toFixed(1)})"/>`);
  };
  for (let n = 0; n < 13; n++) {
    const side = n % 2 === 0 ? 1 : -1;
    const reach = side * (24 + 250 * random() ** 1.4) * size;
    const spring = knot - between(random, -60, 120) * size;
    const end = foot + between(random, -16, 30) * size;
    const wide = between(random, 7, 15) * size;
    limb(`M${x} ${spring} C${x + reach * 0.5} ${spring + 10 * size} ${x + reach * 0.86} ${spring + 70 * size} ${x + reach} ${end}`, wide);
    if (random() < 0.55) limb(`M${x + reach * 0.7} ${spring + 52 * size} Q${x + reach * 0.9 + side * 34 * size} ${spring + 84 * size} ${x + reach + side * between(random, 20, 70) * size} ${end}`, wide * 0.6);
  }
  const lean = between(random, -60, 60) * size;
  const at = (t: number): number => x + lean * (1.4 * t * t - 0.5 * t);
  const edge = (side: number, t: number): string => `${(at(t) + side * (26 - 14 * t) * size).toFixed(1)} ${(knot + 60 * size - 760 * size * t).toFixed(1)}`;
  const steps = [0, 0.15, 0.3, 0.45, 0.6, 0.8, 1];
  parts.push(`<path d="M${x} ${knot + 110 * size} L${steps.map((t) => edge(-1, t)).join(' L')} L${[...steps].reverse().map((t) => edge(1, t)).join(' L')} Z" fill="${dark}" stroke="${dark}" stroke-width="3" stroke-linejoin="round"/><path d="M${steps.map((t) => edge(-0.5, t)).join(' L')}" stroke="${light}" stroke-opacity=".5" stroke-width="${(8 * size).toFixed(1)}"/>`);
  return `<g fill="none" stroke-linecap="round">${parts.join('')}</g>`;
}

export const mangrove: Scene = async (picture, random) => {
  wash(picture, (x, y, out) => {
    const d = Math.hypot((x - 0.86) * 1.1, (y - 0.5) * 1.3);
    out.set(mix(hex('#f8eebc'), hex('#2f5a3c'), smooth(0.02, 0.72, d + 0.12 * fbm(x * 4, y * 4, 4))));
    toward(out, hex('#0d2a22'), smooth(0.55, 0.98, d));
  });
  const levels = [[0.672, 0.3, '#5f8a58', '#c8d08a'], [0.676, 0.36, '#38684a', '#94b060']] as const;
  levels.forEach(([foot, tall, dark, light], i) => {
    const gap = 0.14 + i * 0.1;
    treeline(picture, random, { foot, tall, dark: hex(dark), light: hex(light), from: 0, to: 0.86 - gap, size: 0.014 });
    treeline(picture, random, { foot, tall, dark: hex(dark), light: hex(light), from: 0.86 + gap, to: 1.6, size: 0.014 });
  });
  const rows = [
    { foot: 680, size: 0.42, xs: [470, 560, 650, 1080, 1180, 1290], dark: '#2f4a3a', light: '#a9b07a', mist: 0.35 },
    { foot: 694, size: 0.68, xs: [330, 500, 1220, 1400], dark: '#1f3028', light: '#b0a26a', mist: 0.12 },
  ];
  for (const { foot, size, xs, dark, light, mist } of rows) {
    stamp(picture, await sprite(picture, xs.map((x) => tree(random, x + between(random, -20, 20), foot, size, dark, light)).join('')), { grain: 0.35, wobble: 0.002, mist: hex('#a9bf8a'), mistAt: () => mist });
    for (const x of xs) for (let n = 0; n < 3; n++) crown(picture, random, { x: x / 1000 + between(random, -0.08, 0.08), y: 0.3 - size * 0.24 + between(random, -0.05, 0.07), wide: 0.16 * size + 0.04, tall: 0.1 * size + 0.02, dark: hex('#12301f'), middle: hex('#35602f'), light: hex('#c0c45c'), size: 0.012, count: 200, side: x < 860 ? 1 : -1 });
  }
  // Mud banks under the trees, and small growth along them, keep roots and reflection apart.
  for (const [from, to] of [[0, 0.7], [1.02, 1.6]] as const) treeline(picture, random, { foot: 0.706, tall: 0.03, dark: hex('#1c2a1c'), light: hex('#7f8a4c'), from, to, size: 0.008 });
  bloom(picture, 0.72, 0.05, 0.4);
  reflect(picture, { line: 0.7, deep: hex('#0e2a22'), mirror: 0.82, ripple: 1, squeeze: 1.3 });
  // Shafts from the clearing.
  wash(picture, (x, y, out) => {
    const turn = Math.atan2(y + 0.1, x - 0.95);
    out.set(hex('#fff2bc'));
    out[3] = 0.26 * smooth(0.1, 0.7, noise(turn * 15, 2) + 0.4 * noise(turn * 40, 6)) * smooth(0.9, 0.3, Math.hypot(x - 0.86, y - 0.45)) * smooth(0.95, 0.6, y);
  }, 'screen');
  restroke(picture, random, { size: 0.0055, length: 2, cover: 0.4, vary: 0.08, detail: 0.01 });
  const dark = css(hex('#0f1613'));
  stamp(picture, await sprite(picture, tree(random, 120, 930, 1.35, dark, '#8a7a4a') + tree(random, 1500, 960, 1.45, dark, '#8a7a4a')), { grain: 0.4, wobble: 0.002 });
  for (const [x, y] of [[0.04, 0.05], [0.2, 0.02], [1.42, 0.04], [1.58, 0.08], [0.36, -0.02], [1.24, -0.01]] as const) crown(picture, random, { x, y, wide: 0.17, tall: 0.09, dark: hex('#08150f'), middle: hex('#1b3a22'), light: hex('#7a8a3a'), size: 0.017, count: 300, side: x < 0.8 ? 1 : -1 });
  // Breathing roots in the near mud.
  for (let n = 0; n < 120; n++) {
    const x = random() < 0.5 ? between(random, 0, 0.5) : between(random, 1.15, 1.6);
    const tall = between(random, 0.012, 0.045);
    touch(picture, hex('#0d1512'), { x, y: 0.99 - tall * 0.5 - 0.06 * random(), long: tall, wide: 0.003, turn: 1.57 + between(random, -0.15, 0.15), soft: 0.2 });
  }
  return async (full) => {
    const bird = await sprite(full, egret(760, 742, 1.1, hex('#fdfaf0')));
    stamp(full, bird, { mirror: 0.744, cover: 0.55, wobble: 0 });
    stamp(full, bird, { grain: 0.05 });
    finishLacquer(full, { rubbed: 0.14, dust: 0.3, edge: 0.45, under: [0.3, 0.22, 0.06] });
  };
};
