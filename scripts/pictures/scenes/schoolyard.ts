/** A school at noon: yellow walls, green shutters thrown open, a flame tree in full flower. */
import { touch } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishPaper } from '../finish/paper.ts';
import { vignette } from '../finish/lacquer.ts';
import { cyclist } from '../motifs/people.ts';
import { branches } from '../motifs/trees.ts';
import { crown, treeline } from '../motifs/treeline.ts';
import { skyOf } from '../motifs/sky.ts';
import { roof } from '../motifs/roof.ts';
import { fbm, smooth } from '../noise.ts';
import { wash } from '../paint.ts';
import { between } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

function window(x: number, y: number): string {
  const slats = (left: number): string => Array.from({ length: 13 }, (_, i) => `M${left} ${y + 8 + i * 9.2} h30`).join(' ');
  return `<rect x="${x - 46}" y="${y}" width="92" height="128" fill="#20353a"/><path d="M${x - 46} ${y + 128} L${x - 46} ${y + 40} L${x + 20} ${y} L${x + 46} ${y} V${y + 128} Z" fill="#38565a"/><rect x="${x - 38}" y="${y + 50}" width="50" height="30" fill="#1d4a3c"/>
    <path d="M${x - 46} ${y} l-36 8 v122 l36 -2 Z M${x + 46} ${y} l36 8 v122 l-36 -2 Z" fill="#2f7358"/><path d="${slats(x - 79)} ${slats(x + 49)}" stroke="#17473a" stroke-width="3"/><path d="M${x - 52} ${y - 6} h104 v7 h-104 z M${x - 54} ${y + 128} h108 v9 h-108 z" fill="#f4e2b4"/>`;
}

function school(): string {
  const bays = [560, 780, 1000, 1220, 1440];
  const floor = (y: number): string => bays.map((x) => window(x, y)).join('') + [450, 670, 890, 1110, 1330, 1550].map((x) => `<rect x="${x - 13}" y="${y - 34}" width="26" height="214" fill="#f6dfa0"/><rect x="${x + 5}" y="${y - 34}" width="8" height="214" fill="#a8742c" fill-opacity=".45"/>`).join('');
  return `<rect x="430" y="250" width="1200" height="502" fill="#e7b544"/><rect x="430" y="250" width="1200" height="52" fill="#8a5a1e" fill-opacity=".5"/>
    ${floor(318)}<rect x="416" y="488" width="1210" height="22" fill="#f8e6b4"/><rect x="430" y="510" width="1200" height="30" fill="#8a5a1e" fill-opacity=".4"/>${floor(562)}<rect x="420" y="738" width="1210" height="22" fill="#b9a888"/>
    ${roof(1060, 262, 1330, 128, { tile: hex('#a2452a'), ridge: hex('#d8a070'), lift: 3, top: 0.9 })}`;
}

export const schoolyard: Scene = async (picture, random) => {
  wash(picture, skyOf({ horizon: 0.7, stops: [[0, '#4a9bb8'], [0.5, '#93cbd0'], [1, '#e6eed6']], cloud: { colour: hex('#ffffff'), amount: 1.2, seed: 88, size: 1.6 } }));
  treeline(picture, random, { foot: 0.74, tall: 0.26, dark: hex('#2f6a4a'), light: hex('#a9c46a'), from: 0, to: 0.5, size: 0.016 });
  stamp(picture, await sprite(picture, school()), { grain: 0.3, wobble: 0.0018 });
  wash(picture, (x, y, out) => {
    const t = (y - 0.755) / 0.245;
    out.set(mix(hex('#dfb880'), hex('#c08a54'), 0.5 + 0.7 * fbm(x * 7, y * 18, 5)));
    const across = (x - 0.5) / (0.4 + t);
    const shade = smooth(-0.06, 0.1, 1.4 * fbm(across * 3.2, t * 7, 4, 0.65) + smooth(1.05, 0.35, x) - 0.55);
    toward(out, hex('#5c4a5a'), 0.58 * shade);
    out[3] = smooth(0, 0.003, y - 0.757);
  }, 'normal', 0.75, 1);
  // The shade of the tree on the wall.
  wash(picture, (x, y, out) => {
    out.set(hex('#6a4a5a'));
    out[3] = 0.5 * smooth(-0.05, 0.1, 1.3 * fbm(x * 8, y * 8, 4, 0.65) + 2 * (0.9 - x - 0.3 * y)) * smooth(0.43, 0.45, x) * smooth(0.757, 0.755, y);
  }, 'multiply', 0.25, 0.76);
  const tips: [number, number, number][] = [];
  const tree = branches(random, { x: 300, y: 850, turn: -1.5, length: 300, width: 66, depth: 5 }, { dark: hex('#3a2a26'), light: hex('#b08a6a'), spread: 0.62, rise: -0.02, depth: 5, fall: 0.72 }, (x, y, depth) => tips.push([x / 1000, y / 1000, depth]));
  stamp(picture, await sprite(picture, `<path d="M262 862 Q290 800 274 740 L328 740 Q316 800 352 866 Z" fill="#3a2a26"/>${tree}`), { grain: 0.4, wobble: 0.003 });
  for (const [x, y] of tips) crown(picture, random, { x, y: y + 0.012, wide: 0.075, tall: 0.03, dark: hex('#1f4a30'), middle: hex('#3f7a3c'), light: hex('#9cc05a'), size: 0.009, count: 46, side: 1 });
  for (const [x, y] of tips) crown(picture, random, { x, y: y - 0.014, wide: 0.078, tall: 0.034, dark: hex('#8a1616'), middle: hex('#d8301c'), light: hex('#ff8a4a'), size: 0.0085, count: 105, side: 1 });
  for (let n = 0; n < 420; n++) {
    const y = between(random, 0.775, 1);
    touch(picture, mix(hex('#c4241a'), hex('#ff7a40'), random()), { x: 0.35 + (random() + random() + random() - 1.5) * 0.62, y, long: 0.003 + 0.006 * (y - 0.75) / 0.25, wide: 0.0022 + 0.002 * (y - 0.75) * 4, turn: random() * 3, cover: 0.9 });
  }
  return async (full) => {
    const white = { cloth: hex('#fbf8ee'), legs: hex('#fbf8ee'), hat: hex('#f0dfae') };
    const shade = (x: number, y: number, size: number): string => `<ellipse cx="${x - 26 * size}" cy="${y}" rx="${62 * size}" ry="${6 * size}" fill="#4a3040" fill-opacity=".4"/>`;
    stamp(full, await sprite(full, shade(880, 862, 1.35) + cyclist(880, 862, 1.35, white) + shade(1060, 838, 1.2) + cyclist(1060, 838, 1.2, white) + shade(1330, 812, 0.95) + cyclist(1330, 812, 0.95, { ...white, cloth: hex('#e6ecf4') })), { grain: 0.12, wobble: 0.0008 });
    for (let n = 0; n < 36; n++) touch(full, mix(hex('#d8301c'), hex('#ff8a4a'), random()), { x: between(random, 0.2, 1.2), y: between(random, 0.3, 0.85), long: 0.005, wide: 0.0028, turn: random() * 3 });
    vignette(full, 0.3, [0.2, 0.12, 0.05]);
    finishPaper(full, 0.95);
  };
};
