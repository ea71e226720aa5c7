/** A pagoda tower among old pines; the ranges below are lost in cloud. Ink, and one touch of red. */
import { restroke } from '../brush.ts';
import { css, hex, mix } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { ranges } from '../motifs/ridge.ts';
import { skyOf } from '../motifs/sky.ts';
import { branches } from '../motifs/trees.ts';
import { crown, treeline } from '../motifs/treeline.ts';
import { walker } from '../motifs/people.ts';
import { wash } from '../paint.ts';
import { fbm, smooth } from '../noise.ts';
import { between } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

/** A stone stupa tower of shrinking storeys. */
function tower(x: number, y: number, size: number): string {
  const parts = ['<path d="M-92 0 h184 l-12 -26 h-160 Z" fill="#5d635f"/><path d="M-74 -26 h148 l-8 -18 h-132 Z" fill="#7d837c"/>'];
  let foot = -44;
  for (let i = 0; i < 6; i++) {
    const half = 54 - i * 6.6;
    const tall = i === 0 ? 108 : 50 - i * 2.5;
    parts.push(`<rect x="${-half}" y="${foot - tall}" width="${half * 2}" height="${tall}" fill="${css(mix([0.5, 0.5, 0.46], [0.62, 0.6, 0.54], i / 5))}"/><rect x="${half * 0.3}" y="${foot - tall}" width="${half * 0.7}" height="${tall}" fill="#20282c" fill-opacity=".36"/>`);
    parts.push(`<path d="M${-half * 0.3} ${foot} V${foot - tall * 0.5} A${half * 0.3} ${half * 0.3} 0 0 1 ${half * 0.3} ${foot - tall * 0.5} V${foot} Z" fill="#1a1f22"/>`);
    parts.push(`<path d="M${-half - 17} ${foot - tall - 3} Q${-half} ${foot - tall + 4} 0 ${foot - tall + 4} Q${half} ${foot - tall + 4} ${half + 17} ${foot - tall - 3} L${half - 3} ${foot - tall - 15} H${-half + 3} Z" fill="#3d4747"/><path d="M${-half - 17} ${foot - tall - 3} L${-half + 3} ${foot - tall - 15} H${half - 3}" stroke="#a3a898" stroke-width="2" fill="none"/>`);
    foot -= tall + 15;
  }
  parts.push(`<path d="M-15 ${foot} Q-17 ${foot - 24} 0 ${foot - 66} Q17 ${foot - 24} 15 ${foot} Z" fill="#4a5352"/>`);
  return `<g transform="translate(${x} ${y}) scale(${size})">${parts.join('')}</g>`;
}

export const yenTu: Scene = async (picture, random) => {
  wash(picture, skyOf({ horizon: 0.7, stops: [[0, '#b9bcae'], [0.5, '#d8d5c0'], [1, '#eee6cd']], cloud: { colour: hex('#f6f0dd'), amount: 0.6, seed: 33 } }));
  ranges(picture, { count: 7, top: 0.36, bottom: 0.78, far: hex('#a9b5b0'), near: hex('#37505a'), mist: hex('#ebe5d0'), swing: 0.1, jag: 0.5, seed: 5 });
  restroke(picture, random, { size: 0.008, length: 2.2, cover: 0.4, vary: 0.05 });
  stamp(picture, await sprite(picture, tower(1180, 640, 0.36)), { grain: 0.2, mist: hex('#dfdcc8'), mistAt: () => 0.6 });
  treeline(picture, random, { foot: 0.68, tall: 0.07, dark: hex('#5d7470'), light: hex('#9aa890'), from: 1.06, to: 1.34, size: 0.01 });
  wash(picture, (x, y, out) => {
    const bank = fbm(x * 2.4, y * 7, 5);
    out.set(hex('#efe9d4'));
    out[3] = smooth(0.05, 0.5, bank + 0.5 * smooth(0.16, 0, Math.abs(y - 0.68))) * smooth(0.2, 0.02, Math.abs(y - 0.67)) * 0.9;
  });
  stamp(picture, await sprite(picture, tower(660, 862, 1.02)), { grain: 0.38, wobble: 0.0018, mist: hex('#e4dfca'), mistAt: (_, y) => 0.3 * smooth(0.66, 0.86, y) });
  // The knoll it stands on.
  wash(picture, (x, y, out) => {
    const crest = 0.86 + 0.14 * smooth(0.6, 1.6, x) + 0.02 * fbm(x * 6, 3, 4) - 0.02 * smooth(0.3, 0, x);
    const grain = fbm(x * 26, y * 26, 4);
    out.set(mix(hex('#232d2c'), hex('#5d6650'), Math.max(0, 0.35 + 0.6 * grain - (y - crest) * 2)));
    out[3] = smooth(-0.003, 0.003, y - crest);
  }, 'normal', 0.8, 1);
  const needles = { dark: hex('#13211f'), middle: hex('#2c4238'), light: hex('#7d8a5c'), size: 0.0095, side: 1 };
  for (const root of [{ x: 200, y: 940, turn: -1.42, length: 270, width: 44, depth: 4 }, { x: 1480, y: 1010, turn: -1.75, length: 250, width: 36, depth: 4 }, { x: 395, y: 900, turn: -1.3, length: 110, width: 17, depth: 3 }]) {
    const tips: [number, number][] = [];
    const wood = branches(random, root, { dark: hex('#231b18'), light: hex('#8a6a52'), spread: 0.74, rise: -0.04, depth: 4, fall: 0.7 }, (x, y, depth) => {
      if (depth <= 3) tips.push([x / 1000, y / 1000]);
    });
    stamp(picture, await sprite(picture, wood), { grain: 0.4, wobble: 0.003 });
    for (const [x, y] of tips) crown(picture, random, { x, y: y - 0.008, wide: between(random, 0.028, 0.058), tall: between(random, 0.008, 0.014), count: 74, ...needles });
  }
  return async (full) => {
    const robe = { cloth: hex('#8a3a1e'), legs: hex('#5a2a1a'), hat: hex('#d9c48e') };
    stamp(full, await sprite(full, walker(850, 902, 0.66, robe)), { grain: 0.2 });
    finishSilk(full, { ground: [0.92, 0.88, 0.77], sheer: 0.06, border: 0.35 });
  };
};
