/** Cranes and containers at first light, the quay doubled in still water. */
import { restroke } from '../brush.ts';
import { css, hex, mix } from '../colour.ts';
import { finishPaper } from '../finish/paper.ts';
import { vignette } from '../finish/lacquer.ts';
import { ranges } from '../motifs/ridge.ts';
import { skyOf } from '../motifs/sky.ts';
import { flying } from '../motifs/people.ts';
import { reflect } from '../motifs/water.ts';
import { containers, quayCrane } from '../motifs/works.ts';
import { bloom, wash } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const line = 0.71;
const boxes = ['#b23a24', '#2c5a78', '#c98a2c', '#3f6e5a', '#d8d0bc', '#7a2f2c', '#1f3d56', '#c85f2c'].map(hex);

function ship(x: number, y: number, size: number): string {
  const hull = hex('#3a2438');
  return `<g transform="translate(${x} ${y}) scale(${size})">${containers(-330, -52, 1, 14, [4, 5, 6, 6, 5, 6, 7, 6, 5, 6, 4], boxes, 3)}
    <path d="M-420 -58 L-390 0 H360 L420 -74 L300 -60 L-350 -60 Z" fill="${css(hull)}"/><path d="M-404 -26 L-390 0 H360 L380 -26 Z" fill="#8e2c22"/><path d="M-420 -58 L-350 -60 L300 -60 L420 -74" fill="none" stroke="#e8a878" stroke-width="3"/>
    <path d="M-392 -60 V-196 H-338 V-60 Z" fill="#e6d6c2"/><path d="M-396 -196 h62 v12 h-62 Z" fill="#3a2a30"/><path d="M-386 -178 h42 M-386 -160 h42 M-386 -142 h42 M-386 -124 h42" stroke="#4a3a44" stroke-width="6" stroke-dasharray="7 4"/><path d="M-376 -196 v-34 h14 v34" fill="#b23a24"/></g>`;
}

export const port: Scene = async (picture, random) => {
  wash(picture, skyOf({
    horizon: line,
    stops: [[0, '#5b7fa0'], [0.35, '#a9a8b4'], [0.65, '#f2b79c'], [0.88, '#fdd79c'], [1, '#fff0c0']],
    cloud: { colour: hex('#fbd9c4'), amount: 0.9, seed: 71, size: 1.3 },
    sun: { x: 0.56, y: 0.58, radius: 0.05, colour: hex('#fffbe0'), glow: hex('#ffdca0'), reach: 0.26 },
  }));
  ranges(picture, { count: 3, top: 0.62, bottom: 0.7, far: hex('#d8b0a4'), near: hex('#a4909c'), mist: hex('#fbd8b0'), swing: 0.06, jag: 0.5, seed: 14 });
  const fog = hex('#fbd4a8');
  const far = [[60, 0.5], [200, 0.5], [330, 0.46], [690, 0.5], [820, 0.52]] as const;
  stamp(picture, await sprite(picture, far.map(([x, size], i) => quayCrane(x, 700, size, hex('#7a6a80'), i % 2 === 0)).join('') + containers(380, 704, 0.6, 22, [2, 3, 3, 4, 2], boxes, 1)), { grain: 0.1, mist: fog, mistAt: () => 0.52 });
  stamp(picture, await sprite(picture, ship(560, 716, 0.86)), { grain: 0.25, wobble: 0.0008, mist: fog, mistAt: (_, y) => 0.16 + Math.max(0, y - 0.6) });
  const quay = `<path d="M860 700 H1620 V730 H860 Z" fill="#4a4250"/><path d="M860 701 H1620" stroke="#e8b088" stroke-width="4"/>${Array.from({ length: 26 }, (_, i) => `<path d="M${866 + i * 30} 708 v18" stroke="#1d1a24" stroke-width="7"/>`).join('')}`;
  const stacks = containers(1010, 700, 1.02, 15, [3, 4, 4, 5, 3, 4, 5, 5, 4], boxes, 5);
  const cranes = quayCrane(1050, 702, 1.72, hex('#b9482a')) + quayCrane(1330, 702, 1.72, hex('#3f6a86'), true) + quayCrane(1556, 702, 1.72, hex('#b9482a'));
  stamp(picture, await sprite(picture, stacks + quay + cranes), { grain: 0.25, wobble: 0.0007, mist: fog, mistAt: (_, y) => 0.04 + 0.12 * Math.max(0, y - 0.55) });
  bloom(picture, 0.86, 0.04, 0.35);
  reflect(picture, { line: 0.722, deep: mix(hex('#5a6a80'), hex('#c99a8a'), 0.3), mirror: 0.86, ripple: 0.9 });
  restroke(picture, random, { size: 0.005, length: 2, cover: 0.4, vary: 0.07, detail: 0.012 });
  return async (full) => {
    const gulls = [[420, 250, 0.6], [486, 224, 0.46], [350, 290, 0.4], [610, 300, 0.34], [760, 210, 0.4]] as const;
    stamp(full, await sprite(full, gulls.map(([x, y, size], i) => flying(x, y, size, hex('#fbf4ea'), 0.5 + (i % 3) * 0.4, i % 2 === 0)).join('')));
    vignette(full, 0.3, [0.15, 0.1, 0.2]);
    finishPaper(full, 0.75);
  };
};
