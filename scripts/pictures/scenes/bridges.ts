/** A cable-stayed bridge over a wide river, factory roofs on the near bank, evening. */
import { restroke, touch } from '../brush.ts';
import { hex } from '../colour.ts';
import { finishLacquer } from '../finish/lacquer.ts';
import { ranges } from '../motifs/ridge.ts';
import { skyOf } from '../motifs/sky.ts';
import { treeline } from '../motifs/treeline.ts';
import { reflect } from '../motifs/water.ts';
import { pylon } from '../motifs/works.ts';
import { bloom, wash } from '../paint.ts';
import { between } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const deck = 520;

/** Saw-tooth roofs: a lit north light, a ribbed slope, rank behind rank. */
function factories(): string {
  const parts: string[] = [];
  for (const [foot, size, shift, tone] of [[880, 0.62, -30, '#4a6264'], [935, 0.95, -70, '#34494e'], [1030, 1.5, -120, '#1f3036']] as const) {
    const wide = 74 * size;
    const tall = 46 * size;
    for (let x = shift, i = 0; x < 1620; x += wide, i++) {
      if (i % 11 === 7) continue;
      const wall = foot - 34 * size;
      const ribs = Array.from({ length: 7 }, (_, n) => `M${(x + wide * (0.1 + n * 0.13)).toFixed(1)} ${(wall - tall * (0.92 - n * 0.135)).toFixed(1)} V${wall.toFixed(1)}`).join(' ');
      parts.push(`<path d="M${x} ${foot} V${wall - tall} L${x + wide} ${wall} V${foot} Z" fill="${tone}"/><path d="M${x} ${wall - tall} L${x + wide} ${wall} V${wall + 4} L${x} ${wall - tall + 5} Z" fill="#e8a868"/><path d="${ribs}" stroke="#0f1d22" stroke-opacity=".35" stroke-width="1.6"/>
        <path d="M${x - wide * 0.06} ${wall} V${wall - tall * 0.92} h${wide * 0.1} V${wall} Z" fill="#ffd88a"/><path d="M${x + wide * 0.3} ${foot - 22 * size} h${wide * 0.16} v${12 * size} h${-wide * 0.16} Z M${x + wide * 0.62} ${foot - 22 * size} h${wide * 0.16} v${12 * size} h${-wide * 0.16} Z" fill="#ffc766" fill-opacity=".85"/>`);
    }
  }
  return parts.join('');
}

export const bridges: Scene = async (picture, random) => {
  wash(picture, skyOf({
    horizon: 0.6,
    stops: [[0, '#16404e'], [0.4, '#3f7f80'], [0.72, '#d8b878'], [0.9, '#f6b060'], [1, '#fbd898']],
    cloud: { colour: hex('#f6c88a'), amount: 0.75, seed: 93, size: 1.4 },
    sun: { x: 1.3, y: 0.5, radius: 0.04, colour: hex('#fff4cc'), glow: hex('#ffd080'), reach: 0.2 },
  }));
  ranges(picture, { count: 4, top: 0.5, bottom: 0.6, far: hex('#c0a878'), near: hex('#7f8f78'), mist: hex('#f4d092'), swing: 0.05, jag: 0.3, seed: 2 });
  const concrete = hex('#e0cda2');
  const far = pylon(190, 575, 0.46, hex('#8a9a88'), hex('#a8ac90'), 330, 12) + pylon(420, 575, 0.46, hex('#8a9a88'), hex('#a8ac90'), 330, 12) + '<path d="M-10 575 H760" stroke="#7d8c80" stroke-width="5"/>';
  stamp(picture, await sprite(picture, far), { mist: hex('#f0c888'), mistAt: () => 0.35, wobble: 0.0004, grain: 0.1 });
  reflect(picture, { line: 0.645, deep: hex('#123840'), mirror: 0.86, ripple: 1.2, squeeze: 1.2 });
  const piers = [-40, 1610].map((x) => `<path d="M${x - 12} ${deck} h24 v140 h-24 Z" fill="#6f7a74"/>`).join('');
  const span = await sprite(picture, `${piers}${pylon(500, deck, 1.4, concrete, hex('#f4e4bc'), 300, 17)}${pylon(1180, deck, 1.4, concrete, hex('#f4e4bc'), 300, 17)}<path d="M-20 ${deck + 10} H1620" stroke="#2c4648" stroke-width="22"/><path d="M-20 ${deck - 1} H1620" stroke="#f0d8a0" stroke-width="4"/>`);
  stamp(picture, span, { mirror: 0.648, cover: 0.3, ripple: 0.02, wobble: 0, grain: 0.2 });
  stamp(picture, span, { wobble: 0.0006, grain: 0.2 });
  for (let n = 0; n < 130; n++) touch(picture, n % 3 === 0 ? hex('#ff5a3a') : hex('#ffe6a8'), { x: between(random, 0, 1.6), y: deck / 1000 - 0.007, long: 0.0026, wide: 0.0018, soft: 0.5 });
  restroke(picture, random, { size: 0.005, length: 2.2, cover: 0.4, vary: 0.07, detail: 0.014 });
  treeline(picture, random, { foot: 0.86, tall: 0.07, dark: hex('#12292c'), light: hex('#6a7f4c'), from: 0, to: 1.6, size: 0.012 });
  stamp(picture, await sprite(picture, factories()), { grain: 0.32, wobble: 0.0012 });
  bloom(picture, 0.76, 0.02, 0.45);
  return (full) => finishLacquer(full, { rubbed: 0.1, dust: 0.2, edge: 0.45, under: [0.35, 0.2, 0.08] });
};
