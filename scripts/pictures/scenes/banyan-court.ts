/** An old banyan over a village court, early sun through the leaves, people at slow exercise. */
import { touch } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishPaper } from '../finish/paper.ts';
import { vignette } from '../finish/lacquer.ts';
import { exerciser } from '../motifs/people.ts';
import { roof } from '../motifs/roof.ts';
import { branches } from '../motifs/trees.ts';
import { crown, treeline } from '../motifs/treeline.ts';
import { fbm, noise, smooth } from '../noise.ts';
import { bloom, wash } from '../paint.ts';
import { between } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const ground = 0.74;

export const banyanCourt: Scene = async (picture, random) => {
  wash(picture, (x, y, out) => {
    const warm = smooth(1.1, 0, Math.hypot(x - 1.25, (y - 0.5) * 1.2));
    out.set(mix(hex('#a9b08a'), hex('#fbe6ac'), warm));
    toward(out, hex('#fffbe6'), 0.5 * smooth(0, 0.6, fbm(x * 2, y * 4, 4)));
  });
  treeline(picture, random, { foot: 0.72, tall: 0.22, dark: hex('#9aa678'), light: hex('#e8dca0'), from: 0.3, to: 1.6, size: 0.018 });
  const house = `<rect x="1075" y="590" width="440" height="140" fill="#d8b070"/><rect x="1075" y="590" width="440" height="46" fill="#5a3018" fill-opacity=".5"/>${[1110, 1200, 1290, 1380, 1465].map((x) => `<rect x="${x - 6}" y="596" width="11" height="134" fill="#7a3420"/>`).join('')}${[1122, 1212, 1302, 1392].map((x) => `<rect x="${x}" y="634" width="64" height="96" fill="#4a2616"/>`).join('')}<rect x="1050" y="726" width="490" height="18" fill="#c9b48c"/>${roof(1295, 596, 560, 108, { tile: hex('#a04a2c'), ridge: hex('#d8a878'), lift: 24, top: 0.72 })}`;
  stamp(picture, await sprite(picture, house), { grain: 0.3, wobble: 0.002, mist: hex('#f6e2a8'), mistAt: () => 0.42 });
  treeline(picture, random, { foot: 0.75, tall: 0.06, dark: hex('#71864c'), light: hex('#d8cf80'), from: 0.2, to: 1.04, size: 0.011 });
  // The court: warm brick, dappled with the tree's shade.
  wash(picture, (x, y, out) => {
    const t = (y - ground) / (1 - ground);
    const across = (x - 1.0) / (0.3 + t);
    const joint = Math.min(Math.abs(across * 9 - Math.round(across * 9)) * (0.3 + t), Math.abs(9 / (t + 0.35) - Math.round(9 / (t + 0.35))) * 0.5);
    out.set(mix(hex('#d59a62'), hex('#b0683c'), 0.5 + 0.7 * fbm(x * 8, y * 16, 4)));
    toward(out, hex('#6f3c24'), 0.5 * smooth(0.035, 0.01, joint));
    const shade = smooth(-0.12, 0.12, 1.4 * fbm(across * 3, 6 * t, 4, 0.65) + smooth(1.1, 0.2, x) - 0.5);
    toward(out, hex('#4a3a3c'), 0.62 * shade);
    toward(out, hex('#ffe2a0'), (1 - shade) * 0.45);
    out[3] = smooth(0, 0.004, y - ground - 0.004 * noise(x * 9, 1));
  }, 'normal', ground - 0.01, 1);
  const tips: [number, number, number][] = [];
  let wood = '';
  for (const turn of [-1.95, -1.5, -1.08, -0.72]) wood += branches(random, { x: 400 + Math.cos(turn) * 40, y: 560, turn, length: 215, width: 74, depth: 4 }, { dark: hex('#33241c'), light: hex('#a5835a'), spread: 0.5, rise: 0.02, depth: 4, fall: 0.74 }, (x, y, depth) => tips.push([x / 1000, y / 1000, depth]));
  const roots = Array.from({ length: 34 }, () => {
    const x = 400 + (random() - 0.5) * 250;
    const foot = 400 + (x - 400) * between(random, 1.2, 1.75);
    return `<path d="M${x} ${between(random, 360, 560)} Q${x + between(random, -12, 12)} 650 ${foot} ${between(random, 772, 812)}" stroke="${random() < 0.5 ? '#33241c' : '#5c4430'}" stroke-width="${between(random, 7, 26)}"/>`;
  }).join('');
  const hanging = Array.from({ length: 40 }, () => {
    const x = between(random, 520, 900);
    return `<path d="M${x} ${between(random, 300, 420)} q${between(random, -8, 8)} 80 ${between(random, -6, 6)} ${between(random, 90, 250)}" stroke="#4a3626" stroke-width="${between(random, 1.2, 4)}"/>`;
  }).join('');
  const lit = Array.from({ length: 16 }, () => `<path d="M${between(random, 430, 520)} ${between(random, 460, 560)} Q${between(random, 460, 520)} 660 ${between(random, 500, 610)} 790" stroke="#c9a06a" stroke-opacity=".5" stroke-width="${between(random, 3, 8)}"/>`).join('');
  stamp(picture, await sprite(picture, `<g fill="none" stroke-linecap="round">${hanging}<path d="M300 800 Q352 660 330 520 L480 520 Q470 660 540 800 Z" fill="#3d2b20"/>${roots}${lit}</g>${wood}`), { grain: 0.45, wobble: 0.003 });
  for (const [x, y, depth] of tips) {
    if (depth > 2) continue;
    crown(picture, random, { x, y, wide: between(random, 0.06, 0.11), tall: between(random, 0.04, 0.065), dark: hex('#1d3322'), middle: hex('#44682f'), light: hex('#d8cc62'), size: 0.013, count: 105, side: 1 });
  }
  // Shafts of morning light.
  wash(picture, (x, y, out) => {
    const along = x * 0.72 + y * 0.9;
    const shaft = smooth(0.1, 0.6, noise(along * 5.2, 1.3) + 0.4 * noise(along * 13, 4));
    out.set(hex('#ffeebc'));
    out[3] = 0.34 * shaft * smooth(0.1, 0.5, y) * smooth(1.0, 0.76, y) * smooth(0.25, 0.7, x) * smooth(1.55, 1.1, x);
  }, 'screen');
  bloom(picture, 0.82, 0.03, 0.3);
  return async (full) => {
    const folk = [[700, 850, 1.02, 0], [835, 826, 0.9, 1], [960, 858, 1.06, 2], [1090, 832, 0.92, 0], [1215, 862, 1.04, 1], [1010, 802, 0.74, 1], [1165, 800, 0.72, 2], [880, 798, 0.72, 0]] as const;
    const shades = folk.map(([x, y, size]) => `<path d="M${x - 14 * size} ${y} L${x - 190 * size} ${y + 34 * size} L${x - 168 * size} ${y + 46 * size} L${x + 16 * size} ${y + 2} Z" fill="#3a2420" fill-opacity=".34"/>`).join('');
    const people = folk.map(([x, y, size, pose], i) => exerciser(x, y, size, hex(i === 2 ? '#a32c1c' : ['#2b2a30', '#3a3238', '#26303a'][i % 3]!), pose)).join('');
    stamp(full, await sprite(full, shades + people), { grain: 0.2 });
    for (let n = 0; n < 40; n++) touch(full, hex('#e8d060'), { x: between(random, 0.2, 1.5), y: between(random, 0.8, 0.99), long: 0.004, wide: 0.002, turn: random() * 3 });
    vignette(full, 0.4, [0.15, 0.1, 0.03]);
    finishPaper(full, 0.8);
  };
};
