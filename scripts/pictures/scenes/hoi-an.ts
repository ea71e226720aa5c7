/** The old riverside at night: yellow walls, hundreds of lanterns, their light broken on the water. */
import { restroke, touch } from '../brush.ts';
import { css, hex, mix, type Rgb } from '../colour.ts';
import { finishLacquer } from '../finish/lacquer.ts';
import { sampan } from '../motifs/boats.ts';
import { lantern } from '../motifs/lantern.ts';
import { roof } from '../motifs/roof.ts';
import { skyOf } from '../motifs/sky.ts';
import { treeline } from '../motifs/treeline.ts';
import { reflect } from '../motifs/water.ts';
import { bloom, wash } from '../paint.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const line = 0.62;
const silks = ['#e0301e', '#f07a1e', '#f2b632', '#d8487a', '#8a5ad0', '#3f8fd0', '#4fae6a', '#f4d79a'].map(hex);

function house(random: Random, x: number, width: number, height: number): string {
  const wall = mix(hex('#c98a2c'), hex('#8f5a20'), random());
  const foot = 612;
  const bays = Math.max(2, Math.round(width / 46));
  const bay = width / bays;
  const upper = height > 120 ? Array.from({ length: bays }, (_, i) => `<rect x="${x + i * bay + bay * 0.24}" y="${foot - height + 16}" width="${bay * 0.52}" height="${height * 0.26}" fill="${random() < 0.6 ? '#ffc666' : '#3a2415'}"/><path d="M${x + i * bay + bay * 0.5} ${foot - height + 16} v${height * 0.26}" stroke="#3a1e0e" stroke-width="2.4"/>`).join('') : '';
  const doors = Array.from({ length: bays }, (_, i) => `<rect x="${x + i * bay + bay * 0.16}" y="${foot - 60}" width="${bay * 0.68}" height="60" fill="${random() < 0.72 ? '#ffcf78' : '#4a2a16'}"/><path d="M${x + i * bay + bay * 0.5} ${foot - 60} v60 M${x + i * bay + bay * 0.16} ${foot - 40} h${bay * 0.68}" stroke="#5a2c10" stroke-width="2"/>`).join('');
  const tile = { tile: hex('#4a2c26'), ridge: hex('#7a5a44'), lift: 4, top: 0.9 };
  return `<rect x="${x}" y="${foot - height}" width="${width}" height="${height}" fill="${css(wall)}"/><rect x="${x}" y="${foot - height}" width="${width}" height="${height * 0.3}" fill="#1a0a10" fill-opacity=".4"/>${upper}${doors}
    ${height > 120 ? roof(x + width / 2, foot - 66, width + 12, 22, tile) : ''}${roof(x + width / 2, foot - height, width + 22, 50, tile)}`;
}

function strings(random: Random): { wires: string; lamps: string } {
  const wires: string[] = [];
  const lamps: string[] = [];
  const runs = [[-20, 170, 700, 330, 60], [560, 300, 1180, 190, 46], [1060, 230, 1640, 120, 64], [-20, 330, 420, 400, 26], [1160, 380, 1620, 300, 30]] as const;
  for (const [x0, y0, x1, y1, sag] of runs) {
    wires.push(`<path d="M${x0} ${y0} Q${(x0 + x1) / 2} ${(y0 + y1) / 2 + sag * 2} ${x1} ${y1}" stroke="#140c14" stroke-width="1.6" fill="none"/>`);
    const count = Math.round((x1 - x0) / 66);
    for (let i = 0; i < count; i++) {
      const t = (i + 0.5) / count;
      const x = x0 + (x1 - x0) * t;
      const y = y0 + (y1 - y0) * t + sag * 4 * t * (1 - t);
      const size = sag / 130 + 0.06;
      lamps.push(lantern(Math.round(x), Math.round(y + 62 * size + 4), size, pick(random, silks), between(random, 0.72, 1.15)));
    }
  }
  return { wires: wires.join(''), lamps: lamps.join('') };
}

export const hoiAn: Scene = async (picture, random) => {
  wash(picture, skyOf({ horizon: line, stops: [[0, '#0c1430'], [0.5, '#1c2450'], [0.85, '#47315a'], [1, '#7a4258']], cloud: { colour: hex('#3a3a66'), amount: 0.5, seed: 5 } }));
  treeline(picture, random, { foot: 0.6, tall: 0.24, dark: hex('#0d1424'), light: hex('#23344a'), from: 0, to: 1.6, size: 0.016 });
  const houses: string[] = [];
  for (let x = -20; x < 1620; ) {
    const width = between(random, 90, 190);
    houses.push(house(random, x, width, pick(random, [92, 150, 168, 138])));
    x += width + between(random, 0, 8);
  }
  stamp(picture, await sprite(picture, `${houses.join('')}<rect x="0" y="608" width="1600" height="14" fill="#3a2620"/><path d="M0 609 h1600" stroke="#8a5c3a" stroke-width="3"/>`), { grain: 0.35, wobble: 0.0016 });
  const { wires, lamps } = strings(random);
  const hung = await sprite(picture, lamps);
  stamp(picture, hung, { grain: 0.1, wobble: 0.0006 });
  for (let n = 0; n < 90; n++) {
    const x = between(random, 0, 1.6);
    touch(picture, pick(random, silks), { x, y: between(random, 0.53, 0.56), long: 0.006, wide: 0.008, soft: 0.5 });
  }
  bloom(picture, 0.66, 0.03, 0.8);
  reflect(picture, { line, deep: hex('#0a1024'), mirror: 0.92, ripple: 1, squeeze: 1.05 });
  // Long broken streaks under the lights.
  for (let n = 0; n < 1500; n++) {
    const x = between(random, 0, 1.6);
    const down = random() ** 1.5;
    const tone: Rgb = mix(pick(random, silks), hex('#ffc060'), 0.45);
    touch(picture, tone, { x, y: line + 0.01 + 0.34 * down, long: between(random, 0.006, 0.02) * (0.5 + down), wide: 0.0011 + 0.0014 * down, cover: 0.3 * (1 - 0.7 * down), soft: 0.8, blend: 'screen' });
  }
  restroke(picture, random, { size: 0.005, length: 2, cover: 0.4, vary: 0.08, detail: 0.02 });
  return async (full) => {
    stamp(full, await sprite(full, wires), { cover: 0.8 });
    const boat = await sprite(full, sampan(520, 842, 2.5, { hull: hex('#2a1a18'), hat: hex('#e0bd7a'), cloth: hex('#3a2344') }) + sampan(1120, 742, 1.3, { hull: hex('#1f1620'), hat: hex('#c49a68'), cloth: hex('#4a1f28') }, true));
    stamp(full, boat, { grain: 0.25 });
    for (const [x, y, size] of [[0.47, 0.8, 0.02], [0.62, 0.86, 0.014], [0.78, 0.9, 0.018], [0.98, 0.86, 0.012], [1.26, 0.92, 0.018], [0.24, 0.93, 0.016], [1.06, 0.716, 0.012]] as const) {
      touch(full, hex('#ffb13a'), { x, y, long: size * 3.4, wide: size * 2.4, soft: 1, cover: 0.5, blend: 'screen' });
      touch(full, hex('#d8481e'), { x, y, long: size * 0.8, wide: size * 0.5, soft: 0.2 });
      touch(full, hex('#fff0b0'), { x, y: y - size * 0.3, long: size * 0.4, wide: size * 0.45, soft: 0.7 });
    }
    finishLacquer(full, { rubbed: 0.12, dust: 0.25, edge: 0.5 });
  };
};
