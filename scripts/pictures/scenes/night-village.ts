/** A village at night in the hills; threads of light run from house to house and away over the ridge. */
import { restroke, touch } from '../brush.ts';
import { hex, mix, toward } from '../colour.ts';
import { finishLacquer } from '../finish/lacquer.ts';
import { paintLandscape } from '../landscape.ts';
import { crownHeight } from '../motifs/canopy.ts';
import { stiltHouse } from '../motifs/houses.ts';
import { ridgeHeight } from '../motifs/hills.ts';
import { skyOf } from '../motifs/sky.ts';
import { clamp, fbm, smooth } from '../noise.ts';
import { bloom } from '../paint.ts';
import { between } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const homes = [
  [190, 690, 0.6], [330, 640, 0.46], [470, 745, 0.78], [620, 660, 0.5], [760, 790, 0.95], [850, 640, 0.44], [960, 700, 0.62],
  [1110, 650, 0.48], [1210, 760, 0.84], [1370, 680, 0.58], [1490, 740, 0.74], [300, 850, 1.1], [1010, 885, 1.25], [560, 610, 0.34], [1260, 615, 0.36], [720, 600, 0.3],
] as const;

export const nightVillage: Scene = async (picture, random) => {
  const slope = (x: number, z: number): number => 0.3 + 1.1 * fbm(x * 0.1, z * 0.1, 3) + smooth(14, 50, z) * 10 * ridgeHeight(x * 0.04 + 1, z * 0.045, 18);
  paintLandscape(picture, {
    view: { eye: 3.6, horizon: 0.46, focal: 1.25, near: 3, far: 120, steps: 900 },
    sun: { x: -0.6, y: 0.55, z: 0.4 },
    heightAt: (x, z) => {
      const h = slope(x, z);
      const terrace = Math.floor(h / 0.2) * 0.2 + 0.2 * smooth(0.75, 1, h / 0.2 - Math.floor(h / 0.2));
      return terrace + smooth(15, 24, z) * 0.34 * crownHeight(x / 0.34, z / 0.34);
    },
    sky: skyOf({ horizon: 0.46, stops: [[0, '#070d24'], [0.5, '#12254a'], [0.85, '#24486a'], [1, '#3f6f82']], cloud: { colour: hex('#2f5478'), amount: 0.6, seed: 28 } }),
    ground: ({ x, z, sun }, out) => {
      out.set(mix(hex('#071420'), hex('#2c5a6c'), clamp(sun * 0.9 + 0.25 * fbm(x * 3, z * 3, 3))));
      const h = slope(x, z) / 0.2;
      const paddy = smooth(0.72, 0.66, h - Math.floor(h)) * smooth(16, 11, z);
      toward(out, hex('#4a7f94'), 0.5 * paddy * smooth(-0.1, 0.4, fbm(Math.floor(h) * 3.1, x * 0.4, 2)));
    },
    haze: { distance: 60, power: 1.2 },
    mist: { depth: 1.2, strength: 0.6, from: 12, size: 3, colour: hex('#3d6a84') },
  });
  restroke(picture, random, { size: 0.006, length: 2, cover: 0.5, vary: 0.1, detail: 0.005 });
  for (let n = 0; n < 420; n++) {
    const y = 0.42 * random() ** 1.3;
    const size = 0.0007 + 0.0016 * random() ** 5;
    touch(picture, hex('#f4ecd0'), { x: between(random, 0, 1.6), y, long: size, wide: size, cover: between(random, 0.3, 1), soft: 0.5 });
  }
  for (const [x, y, size] of homes) touch(picture, hex('#ff9a3a'), { x: x / 1000, y: y / 1000, long: 0.16 * size, wide: 0.07 * size, cover: 0.5, soft: 1, blend: 'screen' });
  const order = [...homes].sort((a, b) => a[1] - b[1]);
  stamp(picture, await sprite(picture, order.map(([x, y, size]) => stiltHouse(x, y, size, { thatch: hex('#2a2a34'), wall: hex('#3a2c2a'), window: '#ffd27a' })).join('')), { grain: 0.3, wobble: 0.001 });
  bloom(picture, 0.66, 0.02, 0.6);
  return async (full) => {
    const roofOf = ([x, y, size]: readonly [number, number, number]): [number, number] => [x, y - 112 * size];
    const threads: string[] = [];
    const sparks: [number, number][] = [];
    const join = (ax: number, ay: number, bx: number, by: number, lift: number, strong: number): void => {
      const mx = (ax + bx) / 2;
      const my = Math.min(ay, by) - lift;
      threads.push(`<path d="M${ax} ${ay} Q${mx} ${my} ${bx} ${by}" stroke-width="${strong}" />`);
      for (let n = 0; n < 3; n++) {
        const t = random();
        sparks.push([(1 - t) ** 2 * ax + 2 * t * (1 - t) * mx + t * t * bx, (1 - t) ** 2 * ay + 2 * t * (1 - t) * my + t * t * by]);
      }
    };
    homes.forEach((home, i) => {
      const [ax, ay] = roofOf(home);
      const others = homes.filter((other) => other !== home).sort((p, q) => Math.hypot(p[0] - home[0], (p[1] - home[1]) * 2) - Math.hypot(q[0] - home[0], (q[1] - home[1]) * 2));
      for (const other of others.slice(0, 3)) {
        const [bx, by] = roofOf(other);
        join(ax, ay, bx, by, 40 + 0.32 * Math.abs(ax - bx), 1.5);
      }
      if (i % 3 === 0) join(ax, ay, 800 + (i - 8) * 120, -40, 120, 0.9);
    });
    const light = await sprite(full, `<g fill="none" stroke="#ffd68a" stroke-opacity=".8" stroke-linecap="round">${threads.join('')}</g>`);
    stamp(full, light, { wobble: 0, grain: 0.1, blend: 'screen' });
    for (const [x, y] of sparks) {
      touch(full, hex('#fff4d0'), { x: x / 1000, y: y / 1000, long: 0.003, wide: 0.003, soft: 0.5 });
      touch(full, hex('#ffb84a'), { x: x / 1000, y: y / 1000, long: 0.011, wide: 0.011, soft: 1, cover: 0.6, blend: 'screen' });
    }
    bloom(full, 0.62, 0.012, 0.5);
    finishLacquer(full, { rubbed: 0.06, dust: 0.4, edge: 0.5, under: [0.1, 0.16, 0.25] });
  };
};
