/** Dusk over a river city: old tiled roofs near, towers and their lights across the water. */
import { restroke, touch } from '../brush.ts';
import { css, hex, mix } from '../colour.ts';
import { finishLacquer } from '../finish/lacquer.ts';
import { skyline } from '../motifs/city.ts';
import { roof } from '../motifs/roof.ts';
import { skyOf } from '../motifs/sky.ts';
import { crown } from '../motifs/treeline.ts';
import { reflect } from '../motifs/water.ts';
import { bloom, wash } from '../paint.ts';
import { between, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const line = 0.6;
const lights = ['#ffd98a', '#ffc15a', '#fff0c8', '#ffb070', '#bfe0f0'];

function oldRoofs(random: Random): string {
  const parts: string[] = [];
  for (const [level, size] of [[800, 0.8], [868, 1], [950, 1.3]] as const) {
    for (let x = -60 + between(random, 0, 60); x < 1660; ) {
      const wide = between(random, 150, 240) * size;
      const y = level + between(random, -22, 14);
      const wall = mix(hex('#6a4a3c'), hex('#a2793c'), random());
      const tile = mix(hex('#5a241c'), hex('#8e3f28'), random());
      const tall = 150 * size;
      const windows = [0.26, 0.56].map((t) => `<rect x="${x + wide * t}" y="${y + 24 * size}" width="${wide * 0.16}" height="${38 * size}" fill="${random() < 0.66 ? '#ffc25a' : '#20161c'}"/><path d="M${x + wide * (t + 0.08)} ${y + 24 * size} v${38 * size} M${x + wide * t} ${y + 42 * size} h${wide * 0.16}" stroke="#2a1814" stroke-width="2"/>`).join('');
      parts.push(`<rect x="${x}" y="${y}" width="${wide}" height="${tall}" fill="${css(wall)}"/><rect x="${x}" y="${y}" width="${wide}" height="${tall * 0.22}" fill="#12070c" fill-opacity=".55"/>${windows}${roof(x + wide / 2, y + 4, wide + 26 * size, 66 * size, { tile, ridge: mix(tile, [0.9, 0.7, 0.5], 0.4), lift: 5 * size, top: 0.86 })}`);
      x += wide + between(random, -6, 30);
    }
  }
  return parts.join('');
}

export const fourDecades: Scene = async (picture, random) => {
  wash(picture, skyOf({
    horizon: line,
    stops: [[0, '#1d2348'], [0.35, '#4a3a6a'], [0.62, '#a8506a'], [0.84, '#ee7f4c'], [1, '#fcc878']],
    cloud: { colour: hex('#e8836a'), amount: 0.7, seed: 52, size: 1.3 },
    sun: { x: 0.42, y: 0.55, radius: 0.045, colour: hex('#fff0c0'), glow: hex('#ffb060'), reach: 0.2 },
  }));
  const spire = '<path d="M1000 606 L1004 300 Q1012 190 1038 150 Q1064 190 1072 300 L1076 606 Z" fill="#33264a"/><path d="M1000 606 L1004 300 Q1012 190 1038 150 Q1024 230 1026 606 Z" fill="#e07a62" fill-opacity=".35"/><path d="M1038 152 V96" stroke="#33264a" stroke-width="3"/><path d="M1066 236 h36 l-6 12 h-30 Z" fill="#2a1f40"/>' + Array.from({ length: 46 }, (_, i) => `<path d="M1010 ${236 + i * 8} h56" stroke="#ffd98a" stroke-opacity=".7" stroke-width="2.6" stroke-dasharray="${3 + (i % 3) * 2} ${4 + ((i * 5) % 7)}"/>`).join('');
  stamp(picture, await sprite(picture, skyline(random, { from: -20, to: 1620, foot: 604, low: 30, high: 300, wall: hex('#8a5a74'), lit: 0.1, lights, glow: hex('#ffb080') })), { grain: 0.06, wobble: 0.0004, mist: hex('#e88a62'), mistAt: (_, y) => Math.max(0, (y - 0.3) * 2) });
  stamp(picture, await sprite(picture, spire + skyline(random, { from: 420, to: 1640, foot: 606, low: 46, high: 380, wall: hex('#3a2c52'), lit: 0.3, lights, glow: hex('#e07a62') })), { grain: 0.08, wobble: 0.0004, mist: hex('#c8645c'), mistAt: (_, y) => Math.max(0, (y - 0.42) * 1.7) });
  for (let n = 0; n < 240; n++) touch(picture, hex('#ffd890'), { x: between(random, 0, 1.6), y: 0.602 + between(random, -0.004, 0.002), long: 0.002, wide: 0.002, soft: 0.4 });
  bloom(picture, 0.7, 0.02, 0.5);
  reflect(picture, { line: 0.606, deep: hex('#2a1f42'), mirror: 0.88, ripple: 0.9, bottom: 0.86 });
  restroke(picture, random, { size: 0.005, length: 2, cover: 0.4, vary: 0.07, detail: 0.015 });
  stamp(picture, await sprite(picture, oldRoofs(random)), { grain: 0.42, wobble: 0.0018 });
  for (const [x, y, wide] of [[0.1, 0.8, 0.13], [1.52, 0.84, 0.16], [0.76, 0.9, 0.08]] as const) crown(picture, random, { x, y, wide, tall: wide * 0.7, dark: hex('#0f1620'), middle: hex('#26322e'), light: hex('#8a5a3c'), size: 0.014, count: 520, side: -1 });
  bloom(picture, 0.75, 0.014, 0.4);
  return (full) => finishLacquer(full, { rubbed: 0.12, dust: 0.2, edge: 0.45 });
};
