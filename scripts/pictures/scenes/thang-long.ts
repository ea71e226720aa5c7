/** In the manner of a woodcut: the old gate, dragon steps before it, a tower far off in the haze. */
import { hex, mix, toward } from '../colour.ts';
import { finishPaper } from '../finish/paper.ts';
import { arch, colonnade, courses, roof, voussoirs } from '../motifs/roof.ts';
import { swirlClouds } from '../motifs/clouds.ts';
import { treeline } from '../motifs/treeline.ts';
import { fbm } from '../noise.ts';
import { wash } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const tile = { tile: hex('#8f3a22'), ridge: hex('#d8b070'), lift: 15 };
const posts = { pillar: hex('#7a2418'), wall: hex('#a2603a'), dark: hex('#1d1412') };

function gate(): string {
  const openings = [[800, 104, 176], [640, 78, 142], [960, 78, 142], [500, 66, 120], [1100, 66, 120]] as const;
  return `<path d="M400 726 L412 452 L1188 452 L1200 726 Z" fill="#c08a56"/>${courses(404, 456, 792, 270, 15, 42, '#8a5632')}
    <path d="M1060 452 L1188 452 L1200 726 L1080 726 Z" fill="#5a2a1a" fill-opacity=".3"/>
    ${openings.map(([x, wide, tall]) => `${voussoirs(x, 726, wide, tall, 17, '#e0bd8c', '#8a5632')}${arch(x, 726, wide, tall, '#231613')}`).join('')}
    <rect x="396" y="434" width="808" height="20" fill="#e2c290"/><path d="M396 454 h808" stroke="#5a3420" stroke-width="5"/>
    ${Array.from({ length: 27 }, (_, i) => `<rect x="${402 + i * 30}" y="414" width="15" height="22" fill="#c79862" stroke="#5a3420" stroke-width="1.4"/>`).join('')}
    ${colonnade(800, 434, 300, 66, 5, posts)}${roof(800, 372, 392, 52, tile)}${colonnade(800, 326, 190, 46, 3, posts)}${roof(800, 284, 276, 66, tile)}`;
}

/** Steps between two stone dragons, seen from the front. */
function steps(): string {
  const treads = Array.from({ length: 9 }, (_, i) => {
    const y = 724 + i * 25;
    const half = 92 + i * 17;
    return `<path d="M${800 - half} ${y} h${half * 2} l17 25 h${-half * 2 - 34} Z" fill="${i % 2 === 0 ? '#d5cdb8' : '#c4baa2'}"/><path d="M${800 - half - 8} ${y + 13} h${half * 2 + 16} l8 12 h${-half * 2 - 32} Z" fill="#8d8676"/>`;
  }).join('');
  const dragon = (side: number): string => `<g transform="translate(800 0) scale(${side} 1)">
    <path d="M96 716 Q130 700 138 742 Q146 778 176 776 Q206 776 204 818 Q204 850 236 850 Q266 852 262 896 Q262 924 292 928 Q322 928 330 962 L336 986 L262 986 Q226 930 196 876 Q150 806 96 736 Z" fill="#8f9484"/>
    <path d="M96 716 Q130 700 138 742 Q146 778 176 776 Q206 776 204 818 Q204 850 236 850 Q266 852 262 896 Q262 924 292 928 Q322 928 330 962" fill="none" stroke="#e6e2cc" stroke-width="8"/>
    ${Array.from({ length: 16 }, (_, i) => `<path d="M${112 + i * 13.5} ${742 + i * 14.6} q14 -3 12 13" stroke="#555a4e" stroke-width="3" fill="none"/>`).join('')}
    <path d="M286 934 Q300 900 338 906 Q372 908 376 938 Q392 946 388 966 Q366 962 358 976 Q344 992 312 988 Z" fill="#a3a894" stroke="#4a4e44" stroke-width="3"/><path d="M300 918 Q278 884 250 886 M316 908 Q304 872 280 862 M372 930 q18 -18 10 -34" stroke="#a3a894" stroke-width="8" fill="none" stroke-linecap="round"/><circle cx="344" cy="930" r="6.5" fill="#2a2a24"/><path d="M330 966 Q352 968 372 958" stroke="#4a4e44" stroke-width="3" fill="none"/></g>`;
  return `${treads}${dragon(1)}${dragon(-1)}`;
}

const tower = '<path d="M1296 700 h196 l-8 -60 h-180 Z M1318 640 h152 l-6 -56 h-140 Z M1342 584 h104 l-4 -44 h-96 Z M1368 540 h52 l-8 -190 h-36 Z M1362 350 h64 l-8 -26 h-48 Z M1380 324 h28 l-14 -26 Z" fill="#b98c64"/>';

export const thangLong: Scene = async (picture, random) => {
  wash(picture, (x, y, out) => {
    const worn = fbm(x * 4, y * 4, 4);
    out.set(mix(hex('#e8b65c'), hex('#f5e3b6'), Math.min(1, Math.max(0, y * 1.35 + 0.1 * worn))));
    if (y > 0.72) toward(out, mix(hex('#8f9a4e'), hex('#c9b264'), 0.5 + 0.8 * worn), Math.min(1, (y - 0.72) * 60));
  });
  stamp(picture, await sprite(picture, `<circle cx="360" cy="225" r="92" fill="#c8361f"/>${swirlClouds('#f8ecd0', '#b07a3c')}`), { grain: 0.35, wobble: 0.002 });
  stamp(picture, await sprite(picture, tower), { grain: 0.2, wobble: 0.002, cover: 0.62 });
  treeline(picture, random, { foot: 0.735, tall: 0.11, dark: hex('#5f6e3a'), light: hex('#b5a850'), from: 0, to: 1.6, size: 0.014 });
  treeline(picture, random, { foot: 0.745, tall: 0.19, dark: hex('#2c4030'), light: hex('#7d8f42'), from: 0, to: 0.34, size: 0.015 });
  treeline(picture, random, { foot: 0.745, tall: 0.15, dark: hex('#2c4030'), light: hex('#7d8f42'), from: 1.27, to: 1.6, size: 0.015 });
  return async (full) => {
    const block = await sprite(full, `${gate()}${steps()}`);
    // A second, darker printing slightly off the first, as from a key block.
    stamp(full, block, { grain: 0.32, wobble: 0.0022 });
    const key = await sprite(full, `<g transform="translate(2.5 1.5)"><path d="M400 726 L412 452 L1188 452 L1200 726 M396 434 h808 v20 h-808 Z" fill="none" stroke="#2a1712" stroke-width="4"/></g>`);
    stamp(full, key, { grain: 0.4, wobble: 0.003, cover: 0.85 });
    finishPaper(full, 1.2);
  };
};
