/** The stone gate of the Hồ dynasty over flooded fields, a low sun, two egrets. */
import { restroke, touch } from '../brush.ts';
import { hex, mix } from '../colour.ts';
import { finishPaper } from '../finish/paper.ts';
import { vignette } from '../finish/lacquer.ts';
import { paintLandscape } from '../landscape.ts';
import { crownHeight } from '../motifs/canopy.ts';
import { ridgeHeight } from '../motifs/hills.ts';
import { carrier, egret } from '../motifs/people.ts';
import { arch, courses, voussoirs } from '../motifs/roof.ts';
import { skyOf } from '../motifs/sky.ts';
import { treeline } from '../motifs/treeline.ts';
import { reflect } from '../motifs/water.ts';
import { clamp, fbm, hash, noise, smooth } from '../noise.ts';
import { wash, type Picture } from '../paint.ts';
import type { Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

function gate(): string {
  const openings = [[800, 112, 190], [622, 96, 158], [978, 96, 158]] as const;
  return `<path d="M120 640 L140 520 L430 512 L444 384 Q620 372 800 376 Q990 370 1158 386 L1172 512 L1462 522 L1486 640 Z" fill="#9a927e"/>
    ${courses(444, 388, 714, 252, 34, 96, '#5c5648')}${courses(150, 524, 290, 116, 30, 84, '#5c5648')}${courses(1166, 524, 300, 116, 30, 84, '#5c5648')}
    <path d="M444 384 Q620 372 800 376 Q990 370 1158 386 L1160 402 Q980 390 800 392 Q620 390 443 400 Z" fill="#d2c9ac"/><path d="M120 640 L140 520 L430 512 L429 524 L146 532 Z" fill="#c2b99c"/><path d="M1172 512 L1462 522 L1464 534 L1173 524 Z" fill="#c2b99c"/>
    <path d="M1000 380 Q1090 380 1158 386 L1172 512 L1462 522 L1486 640 H1060 Z" fill="#1c2430" fill-opacity=".24"/>
    ${openings.map(([x, wide, tall]) => `${voussoirs(x, 640, wide, tall, 28, '#c4bb9e', '#5c5648')}${arch(x, 640, wide, tall, '#20242a')}<path d="M${x - wide * 0.2} 640 V${640 - tall * 0.62} Q${x} ${640 - tall * 0.95} ${x + wide * 0.32} ${640 - tall * 0.6} V640 Z" fill="#a9b878" fill-opacity=".8"/><path d="M${x - wide * 0.2} 640 V${640 - tall * 0.4} H${x + wide * 0.32} V640 Z" fill="#d2c86a" fill-opacity=".85"/>`).join('')}`;
}

const line = 0.655;

export const hoCitadel: Scene = async (picture, random) => {
  paintLandscape(picture, {
    view: { eye: 1.5, horizon: 0.6, focal: 1.2, near: 6, far: 120, steps: 700 },
    sun: { x: 0.75, y: 0.4, z: 0.3 },
    heightAt: (x, z) => 0.05 + smooth(30, 70, z) * 10 * ridgeHeight(x * 0.03, z * 0.04, 7) + smooth(26, 34, z) * 0.3 * crownHeight(x / 0.5, z / 0.5),
    sky: skyOf({
      horizon: 0.6,
      stops: [[0, '#4a6f92'], [0.4, '#93a8b0'], [0.75, '#f0cf9c'], [1, '#fbe0a8']],
      cloud: { colour: hex('#fde6c4'), amount: 1.2, seed: 12, size: 2.2 },
      sun: { x: 1.36, y: 0.44, radius: 0.036, colour: hex('#fffbe0'), glow: hex('#ffe0a0'), reach: 0.26 },
    }),
    ground: ({ x, z, sun }, out) => out.set(mix(hex('#33523f'), hex('#c0b268'), clamp(sun + 0.3 * fbm(x, z, 3)))),
    haze: { distance: 62, power: 1.2, colour: hex('#e8cfa0') },
    mist: { depth: 1, strength: 0.8, from: 14, size: 4, colour: hex('#f8e2b4') },
  });
  restroke(picture, random, { size: 0.007, length: 2.2, cover: 0.45, vary: 0.06 });
  const trees = { dark: hex('#2c4a36'), light: hex('#b4a858'), size: 0.012 };
  treeline(picture, random, { foot: 0.65, tall: 0.17, from: 0, to: 0.26, ...trees });
  treeline(picture, random, { foot: 0.65, tall: 0.2, from: 1.34, to: 1.6, ...trees });
  stamp(picture, await sprite(picture, `<g transform="translate(800 636) scale(1.1) translate(-800 -640)">${gate()}</g>`), { grain: 0.5, wobble: 0.003 });
  // Evening sun from the right: the left of the wall falls into shade.
  wash(picture, (x, y, out) => {
    out.set(hex('#ffcf88'));
    out[3] = 0.3 * smooth(0.75, 1.5, x) * smooth(0.35, 0.42, y) * smooth(0.655, 0.65, y);
  }, 'screen', 0.34, 0.66);
  for (const [from, to, tall] of [[0.42, 0.53, 0.03], [0.6, 0.66, 0.018], [0.76, 0.9, 0.036], [1.04, 1.16, 0.026], [0.1, 0.2, 0.02], [1.3, 1.42, 0.024]] as const) treeline(picture, random, { foot: from < 0.3 || from > 1.2 ? 0.504 : 0.354, tall, dark: hex('#33512e'), light: hex('#b8b45a'), from, to, size: 0.007 });
  treeline(picture, random, { foot: 0.661, tall: 0.03, dark: hex('#3a5a2c'), light: hex('#c8b858'), from: 0, to: 1.6, size: 0.006 });
  reflect(picture, { line, deep: hex('#5a6f60'), mirror: 0.94, ripple: 0.4 });
  seedlings(picture, random);
  return async (full) => {
    const dress = { cloth: hex('#8a2f1e'), legs: hex('#20202a'), hat: hex('#f4e0ac') };
    const folk = await sprite(full, carrier(560, 772, 0.86, dress, hex('#7fb03a')));
    stamp(full, folk, { mirror: 0.775, cover: 0.5, wobble: 0 });
    stamp(full, folk, { grain: 0.15 });
    const birds = await sprite(full, egret(1090, 812, 0.95, hex('#fffaf0')) + egret(1150, 800, 0.8, hex('#fffaf0'), true));
    stamp(full, birds, { mirror: 0.808, cover: 0.5, wobble: 0 });
    stamp(full, birds, { grain: 0.05 });
    vignette(full, 0.35, [0.1, 0.08, 0.06]);
    finishPaper(full, 0.85);
  };
};

/** Young rice in rows over the flooded plots, and the low banks between them. */
function seedlings(picture: Picture, random: Random): void {
  for (let depth = 9.5; depth > 1.02; depth *= 0.972) {
    const y = 0.6 + 0.4 / depth;
    for (let u = -0.9 * depth; u < 0.9 * depth; u += 0.062) {
      const plot = hash(Math.floor(u * 0.55 + 0.15 * depth), Math.floor(depth * 0.62));
      if (plot > 0.62) continue;
      const size = 0.03 / depth;
      const x = 0.8 + (u + 0.02 * (random() - 0.5)) / depth;
      if (x < -0.02 || x > 1.62) continue;
      for (let blade = 0; blade < 3; blade++) touch(picture, mix(hex('#4f7f2c'), hex('#d8d26a'), random()), { x: x + (random() - 0.5) * size * 0.6, y: y - size * 0.5, long: size * (0.5 + 0.5 * random()), wide: size * 0.075, turn: -1.57 + (random() - 0.5) * 0.7, cover: 0.85, soft: 0.5 });
    }
  }
  for (let row = 0; row < 15; row++) {
    const depth = (row + 0.5) / 0.62 + 0.4;
    if (depth < 1) continue;
    for (let x = -0.01; x < 1.62; x += 0.004) touch(picture, mix(hex('#5f5c30'), hex('#b8b458'), random()), { x, y: 0.6 + (0.4 + 0.016 * noise(x * 3, row * 7) + 0.006 * random()) / depth, long: 0.006, wide: (0.009 + 0.006 * random()) / depth, cover: 0.6, soft: 0.7 });
  }
}
