/** The southern gate of the citadel at dusk, doubled in the moat among lotus. */
import { restroke } from '../brush.ts';
import { hex } from '../colour.ts';
import { finishLacquer } from '../finish/lacquer.ts';
import { lotusFlower, lotusLeaf } from '../motifs/lotus.ts';
import { arch, colonnade, courses, roof, voussoirs } from '../motifs/roof.ts';
import { skyOf } from '../motifs/sky.ts';
import { treeline } from '../motifs/treeline.ts';
import { reflect } from '../motifs/water.ts';
import { bloom, wash } from '../paint.ts';
import { between } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const line = 0.69;
const gold = { tile: hex('#b9802a'), ridge: hex('#e0b25a'), lift: 13 };
const green = { tile: hex('#3c5a44'), ridge: hex('#8a9c6a'), lift: 11 };
const posts = { pillar: hex('#a32a1c'), wall: hex('#5c1f18'), dark: hex('#1c0d10') };

function gate(): string {
  const joints = '#3a2a2c';
  const wing = (side: number): string => {
    const x = 800 + side * 372;
    return `${colonnade(x, 572, 150, 46, 4, posts)}${roof(x, 528, 190, 42, green)}${colonnade(x, 490, 84, 28, 3, posts)}${roof(x, 464, 122, 46, green)}`;
  };
  return `<rect x="60" y="632" width="1480" height="62" fill="#4d3d3c"/>${courses(60, 632, 1480, 62, 15, 44, joints)}<rect x="60" y="625" width="1480" height="10" fill="#7d6657"/>
    <path d="M306 694 L314 572 H1286 L1294 694 Z" fill="#7a655a"/>${courses(312, 574, 976, 120, 14, 40, joints)}<path d="M1120 574 H1286 L1294 694 H1120 Z" fill="#160d1c" fill-opacity=".3"/><rect x="300" y="562" width="1000" height="13" fill="#b09372"/><rect x="312" y="575" width="976" height="12" fill="#000" fill-opacity=".3"/>
    ${[[800, 70, 92], [706, 54, 82], [894, 54, 82], [430, 50, 76], [1170, 50, 76]].map(([x, wide, tall]) => `${voussoirs(x!, 672, wide!, tall!, 9, '#9a8270', joints)}${arch(x!, 672, wide!, tall!, '#150b10')}`).join('')}
    <rect x="40" y="671" width="1520" height="26" fill="#2b2329"/><rect x="40" y="669" width="1520" height="5" fill="#8a7060"/>
    ${wing(-1)}${wing(1)}
    ${colonnade(800, 562, 560, 74, 13, posts)}${roof(610, 492, 226, 52, green)}${roof(990, 492, 226, 52, green)}${roof(800, 492, 296, 60, gold)}
    ${colonnade(800, 436, 390, 58, 9, posts)}${roof(664, 380, 170, 50, green)}${roof(936, 380, 170, 50, green)}${roof(800, 380, 280, 84, gold)}`;
}

export const hue: Scene = async (picture, random) => {
  wash(picture, skyOf({
    horizon: line,
    stops: [[0, '#2a2346'], [0.4, '#6b3f63'], [0.72, '#c76a5c'], [1, '#f4b878']],
    cloud: { colour: hex('#f3a58a'), amount: 0.6, seed: 19, size: 1.2 },
    sun: { x: 1.2, y: 0.17, radius: 0.03, colour: hex('#fff2d6'), glow: hex('#d79a92'), reach: 0.16 },
  }));
  treeline(picture, random, { foot: 0.67, tall: 0.13, dark: hex('#4a2f48'), light: hex('#8a5860'), from: 0, to: 1.6, size: 0.016 });
  treeline(picture, random, { foot: 0.685, tall: 0.09, dark: hex('#231a2c'), light: hex('#5f3f46'), from: 0, to: 0.26, size: 0.014 });
  treeline(picture, random, { foot: 0.685, tall: 0.1, dark: hex('#231a2c'), light: hex('#5f3f46'), from: 1.34, to: 1.6, size: 0.014 });
  const building = await sprite(picture, gate());
  stamp(picture, building, { grain: 0.35, wobble: 0.0014, mist: hex('#c77a6a'), mistAt: (_, y) => Math.max(0, (y - 0.56) * 1.5) });
  const glow = [800, 706, 894].map((x) => `<ellipse cx="${x}" cy="664" rx="${x === 800 ? 24 : 17}" ry="${x === 800 ? 36 : 28}" fill="#c8743a" fill-opacity=".3"/>`).join('');
  stamp(picture, await sprite(picture, glow), { blend: 'screen', wobble: 0.006 });
  reflect(picture, { line, deep: hex('#1b1830'), mirror: 0.86, ripple: 0.55 });
  restroke(picture, random, { size: 0.005, length: 2, cover: 0.5, vary: 0.08, detail: 0.012 });
  for (let n = 0; n < 150; n++) {
    const y = 0.79 + 0.24 * Math.sqrt(random());
    const x = between(random, -0.05, 1.65);
    if (Math.abs(x - 0.8) < 0.34 * (1.2 - (y - 0.75) * 2.4)) continue;
    lotusLeaf(picture, random, x, y, 0.012 + (y - 0.77) * 0.19, hex('#152f30'), hex('#6f8a5c'));
  }
  for (const [x, y, size, stalk] of [[0.2, 0.79, 0.05, 0.14], [0.36, 0.87, 0.036, 0.08], [1.39, 0.77, 0.056, 0.18], [1.25, 0.87, 0.036, 0.08], [0.07, 0.88, 0.042, 0.1]] as const) lotusFlower(picture, random, x, y, size, stalk);
  bloom(picture, 0.72, 0.025, 0.35);
  return (full) => finishLacquer(full, { rubbed: 0.15, dust: 0.3, edge: 0.4 });
};
