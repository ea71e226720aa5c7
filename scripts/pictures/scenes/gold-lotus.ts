/** A lotus drawn as a constellation of circuits in gold on black lacquer. */
import { touch } from '../brush.ts';
import { hex, toward } from '../colour.ts';
import { finishLacquer, goldLeaf, leafWear } from '../finish/lacquer.ts';
import { clamp, fbm, smooth } from '../noise.ts';
import { bloom, wash } from '../paint.ts';
import { between, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const cx = 800;
const cy = 700;

/** A petal outline of given lean, as a closed path from the heart. */
function petal(lean: number, length: number, wide: number): string {
  const point = (along: number, off: number): string => {
    const turn = (lean * Math.PI) / 180;
    return `${(cx + Math.sin(turn) * along + Math.cos(turn) * off).toFixed(1)} ${(cy - Math.cos(turn) * along * 0.96 + Math.sin(turn) * off).toFixed(1)}`;
  };
  return `M${point(0, 0)} C${point(length * 0.25, -wide)} ${point(length * 0.75, -wide * 0.9)} ${point(length, 0)} C${point(length * 0.75, wide * 0.9)} ${point(length * 0.25, wide)} ${point(0, 0)} Z`;
}

/** Traces that run outwards in straight legs and turn by 45°, ending in a pad. */
function traces(random: Random): { lines: string; pads: string } {
  const lines: string[] = [];
  const pads: string[] = [];
  for (let i = 0; i < 74; i++) {
    const side = i % 2 === 0 ? 1 : -1;
    const row = Math.floor(i / 2);
    let x = cx + side * (20 + row * 5);
    let y = cy + 22 + row * 7.2;
    let path = `M${x} ${y}`;
    const legs = 2 + Math.floor(random() * 3);
    for (let leg = 0; leg < legs; leg++) {
      const run = between(random, 40, 150);
      x += side * run;
      path += ` L${x.toFixed(1)} ${y.toFixed(1)}`;
      const turn = between(random, 14, 54) * (random() < 0.62 ? -1 : 1);
      x += side * Math.abs(turn);
      y += turn;
      path += ` L${x.toFixed(1)} ${y.toFixed(1)}`;
    }
    x += side * between(random, 20, 90);
    path += ` L${x.toFixed(1)} ${y.toFixed(1)}`;
    lines.push(`<path d="${path}" stroke-width="${between(random, 1, 2.4).toFixed(2)}" stroke-opacity="${between(random, 0.35, 0.95).toFixed(2)}"/>`);
    pads.push(`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${between(random, 2.5, 6).toFixed(1)}"/>`);
  }
  return { lines: lines.join(''), pads: pads.join('') };
}

export const goldLotus: Scene = async (picture, random) => {
  wash(picture, (x, y, out) => {
    const d = Math.hypot(x - 0.8, (y - 0.62) * 1.2);
    out.set(hex('#0b0a0c'));
    toward(out, hex('#3a0f0d'), 0.75 * Math.exp(-d * d * 3.4) * (0.8 + 0.5 * fbm(x * 3, y * 3, 4)));
    toward(out, hex('#0d2226'), 0.6 * smooth(0.6, 1, y + 0.1 * fbm(x * 4, y * 9, 3)));
  });
  const petals = [[-84, 430, 74], [84, 430, 74], [-62, 500, 100], [62, 500, 100], [-38, 545, 112], [38, 545, 112], [-16, 560, 116], [16, 560, 116], [0, 500, 118]] as const;
  const leaf = new Float32Array(4);
  const shapes = await sprite(picture, petals.map(([lean, length, wide]) => `<path d="${petal(lean, length, wide)}" fill="#fff" fill-opacity=".22"/>`).join(''));
  wash(picture, (x, y, out) => {
    const column = Math.min(picture.width - 1, Math.floor(x * picture.height));
    const row = Math.min(picture.height - 1, Math.floor(y * picture.height));
    const inside = shapes.rgba[(row * picture.width + column) * 4 + 3]! / 255;
    goldLeaf(x, y, leaf);
    out.set([leaf[0]!, leaf[1]! * 0.94, leaf[2]! * 0.85]);
    out[3] = clamp(inside * (0.3 + 1.2 * leafWear(x, y, 0.25 + 0.3 * smooth(0.7, 0.1, y))));
  });
  // Stars of the constellation, strung along the petals' veins.
  for (const [lean, length, wide] of petals) {
    for (let n = 0; n < 26; n++) {
      const along = length * Math.sqrt(random());
      const off = between(random, -0.8, 0.8) * wide * Math.sin((along / length) * Math.PI);
      const turn = (lean * Math.PI) / 180;
      const x = (cx + Math.sin(turn) * along + Math.cos(turn) * off) / 1000;
      const y = (cy - Math.cos(turn) * along * 0.96 + Math.sin(turn) * off) / 1000;
      const size = 0.0012 + 0.004 * random() ** 3;
      touch(picture, [1, 0.93, 0.7], { x, y, long: size, wide: size, soft: 0.4 });
    }
  }
  return async (full) => {
    const { lines, pads } = traces(random);
    const veins = petals.map(([lean, length, wide]) => [-0.55, -0.2, 0.2, 0.55].map((t) => `<path d="${petal(lean, length * 0.97, wide * t)}" stroke-width=".8" stroke-opacity=".4"/>`).join('') + `<path d="${petal(lean, length, wide)}" stroke-width="2.6"/>`).join('');
    const far = Array.from({ length: 70 }, () => `<circle cx="${between(random, 30, 1570).toFixed(0)}" cy="${between(random, 20, 560).toFixed(0)}" r="${(0.8 + 2.4 * random() ** 4).toFixed(2)}" fill-opacity="${between(random, 0.25, 0.9).toFixed(2)}"/>`).join('');
    const gold = await sprite(full, `<g fill="none" stroke="#e6bd62" stroke-linejoin="round">${veins}${lines}</g><g fill="#f6dc92">${pads}${far}</g>
      <g fill="none" stroke="#b8893a" stroke-width="1"><path d="M${cx} ${cy + 20} V960"/><path d="M${cx - 9} ${cy + 20} V960 M${cx + 9} ${cy + 20} V960" stroke-opacity=".6"/></g><circle cx="${cx}" cy="${cy - 6}" r="14" fill="#d8401f"/><circle cx="${cx}" cy="${cy - 6}" r="24" fill="none" stroke="#e6bd62" stroke-width="2"/>`);
    stamp(full, gold, { wobble: 0.0006, grain: 0.4 });
    bloom(full, 0.6, 0.018, 0.5);
    finishLacquer(full, { rubbed: 0.2, dust: 0.6, edge: 0.5 });
  };
};
