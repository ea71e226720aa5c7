/** Morning mist on an iron bridge; a long file of bicycles and conical hats, one in red. */
import { hex, toward } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { cyclist, walker, carrier } from '../motifs/people.ts';
import { ranges } from '../motifs/ridge.ts';
import { sampan } from '../motifs/boats.ts';
import { reflect } from '../motifs/water.ts';
import { fbm, smooth } from '../noise.ts';
import { wash } from '../paint.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const deck = 560;
const line = 0.74;

/** Cantilever trusses on stone piers, as on the old bridge over the Red River. */
function truss(): string {
  const parts: string[] = [];
  const span = 330;
  for (let i = -1; i < 6; i++) {
    const left = i * span - 90;
    const crest = (t: number): number => deck - 56 - 104 * Math.abs(Math.cos(Math.PI * t)) ** 1.6;
    let top = `M${left} ${crest(0)}`;
    let web = '';
    for (let n = 1; n <= 12; n++) {
      const t = n / 12;
      top += ` L${left + span * t} ${crest(t)}`;
      web += `M${left + span * t} ${crest(t)} V${deck} M${left + span * (t - 1 / 12)} ${n % 2 ? deck : crest(t - 1 / 12)} L${left + span * t} ${n % 2 ? crest(t) : deck} `;
    }
    parts.push(`<path d="${top}" stroke-width="5.5"/><path d="${web}" stroke-width="2"/>`);
  }
  const piers = Array.from({ length: 7 }, (_, i) => `<path d="M${i * span - 118 - 330} ${deck + 12} h56 l9 200 h-74 Z" fill="#5f6b6a" stroke="none"/><path d="M${i * span - 90 - 330} ${deck + 12} h28 l9 200 h-37 Z" fill="#3d4a4c" stroke="none"/>`).join('');
  return `${piers}<g stroke="#465456" fill="none">${parts.join('')}<path d="M-20 ${deck + 6} H1620" stroke-width="13"/></g>`;
}

function crowd(random: Random): string {
  const cloths = ['#5b6a70', '#7d7468', '#4a5a62', '#8a8a80', '#6a5c54', '#39474e', '#99907c', '#e8e2d2'].map(hex);
  const parts: string[] = [];
  for (let x = -10; x < 1620; ) {
    const dress = { cloth: pick(random, cloths), legs: hex('#30363a'), hat: hex(pick(random, ['#e8dcb8', '#dccb9c', '#f2ead0'])) };
    const size = between(random, 0.37, 0.43);
    const y = deck - 1 + between(random, -1, 2);
    const kind = random();
    if (kind < 0.66) parts.push(cyclist(x, y, size, dress));
    else if (kind < 0.86) parts.push(walker(x, y, size, dress));
    else parts.push(carrier(x, y, size, dress, hex(pick(random, ['#b0a25a', '#c98a6a', '#7f8f5a']))));
    x += between(random, 20, 54);
  }
  return parts.join('');
}

export const bridgeMist: Scene = async (picture, random) => {
  wash(picture, (x, y, out) => {
    const drift = fbm(x * 1.6, y * 4, 5);
    out.set(hex('#c9d0c6'));
    toward(out, hex('#f3e8cc'), smooth(0.75, 0.05, Math.hypot((x - 1.12) * 0.8, y - 0.36)) * 0.95);
    toward(out, hex('#a2b1b0'), smooth(0, 0.6, drift) * 0.5 + 0.3 * smooth(0.4, 0, y));
    toward(out, hex('#fdf6e2'), smooth(0.062, 0.058, Math.hypot(x - 1.12, y - 0.29)) * 0.85);
  });
  ranges(picture, { count: 3, top: 0.6, bottom: 0.68, far: hex('#b4c0b8'), near: hex('#8fa29c'), mist: hex('#dfe0d0'), swing: 0.04, jag: 0.1, seed: 31 });
  const iron = await sprite(picture, truss());
  const people = await sprite(picture, crowd(random));
  const red = await sprite(picture, cyclist(862, deck - 1, 0.44, { cloth: hex('#c4301e'), legs: hex('#f4ede0'), hat: hex('#f4ead0') }));
  const veil = (x: number, y: number): number => 0.14 + 0.42 * smooth(0.42, 0.8, y) + 0.3 * smooth(-0.15, 0.5, fbm(x * 2 + 3, y * 5, 4)) + 0.25 * smooth(1.0, 1.6, x);
  const fog = hex('#e3e2d2');
  stamp(picture, iron, { grain: 0.25, wobble: 0.001, mist: fog, mistAt: (x, y) => Math.min(0.92, veil(x, y) + 0.12) });
  stamp(picture, people, { grain: 0.2, wobble: 0.0006, mist: fog, mistAt: (x, y) => veil(x, y) * 0.6 });
  stamp(picture, red, { grain: 0.1, wobble: 0.0006, mist: fog, mistAt: () => 0.05 });
  reflect(picture, { line, deep: hex('#b9c4bb'), mirror: 0.75, ripple: 0.7 });
  wash(picture, (x, y, out) => {
    const bank = fbm(x * 1.7 + 9, y * 8, 5);
    out.set(hex('#eceadb'));
    out[3] = 0.92 * smooth(0.0, 0.55, bank + 0.42) * smooth(0.13, 0.0, Math.abs(y - 0.71));
  });
  return async (full) => {
    const boat = await sprite(full, sampan(420, 872, 1.7, { hull: hex('#39423f'), hat: hex('#dccb9c'), cloth: hex('#4a565a') }));
    stamp(full, boat, { mirror: 0.88, cover: 0.4, wobble: 0 });
    stamp(full, boat, { grain: 0.2, mist: fog, mistAt: () => 0.15 });
    finishSilk(full, { border: 0.25, sheer: 0.05 });
  };
};
