/** Bundles of incense opened to dry, red fans by the hundred, and one worker among them. */
import { touch } from '../brush.ts';
import { hex, mix, toward, type Rgb } from '../colour.ts';
import { vignette } from '../finish/lacquer.ts';
import { finishPaper } from '../finish/paper.ts';
import { fbm, noise } from '../noise.ts';
import { wash, type Picture } from '../paint.ts';
import { between, pick, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const reds: readonly Rgb[] = ['#c4201a', '#d8331f', '#b01616', '#e04a26', '#a3121a'].map(hex);

/** One bundle from above: red tails spread to a ring, pale sticks drawn to the tie in the middle. */
function bundle(picture: Picture, random: Random, x: number, y: number, radius: number): void {
  const flat = 0.8;
  touch(picture, [0.12, 0.05, 0.03], { x: x + radius * 0.14, y: y + radius * 0.2, long: radius * 1.06, wide: radius * flat * 1.04, cover: 0.62, soft: 0.4 });
  const base = pick(random, reds);
  const sticks = Math.round(250 + radius * 1500);
  for (let n = 0; n < sticks; n++) {
    const turn = (n / sticks) * Math.PI * 2 + between(random, -0.05, 0.05);
    const reach = radius * between(random, 0.9, 1.05);
    const lit = 0.5 - 0.5 * Math.cos(turn - 2.4);
    const red = mix(mix(base, [0.3, 0.02, 0.03], 0.55 * (1 - lit)), [1, 0.5, 0.28], 0.3 * lit * random());
    const along = (from: number, to: number, colour: Rgb, wide: number): void => {
      const at = (from + to) / 2;
      const sin = Math.sin(turn) * flat;
      const lean = Math.atan2(sin, Math.cos(turn));
      touch(picture, colour, { x: x + Math.cos(turn) * reach * at, y: y + sin * reach * at, long: (reach * (to - from)) / 2 * Math.hypot(Math.cos(turn), sin), wide, turn: lean, cover: 0.85, soft: 0.3 });
    };
    along(0.42, 1, red, 0.0017);
    if (n % 2 === 0) along(0.05, 0.5, mix(hex('#e9b25e'), hex('#7a3f1a'), (1 - lit) * 0.8), 0.0014);
  }
  touch(picture, hex('#5a1a10'), { x, y, long: radius * 0.1, wide: radius * 0.08, soft: 0.3 });
}

export const incense: Scene = (picture, random) => {
  wash(picture, (x, y, out) => {
    out.set(mix(hex('#7d5a40'), hex('#b58a62'), 0.5 + 0.6 * fbm(x * 5, y * 5, 5) + 0.1 * noise(x * 90, y * 90)));
    toward(out, hex('#4a2f22'), 0.35 * (1 - y));
  });
  const gap = 0.185;
  for (let row = -1; row < 9; row++) {
    const y = row * gap * 0.72 + 0.02;
    const size = 0.078 + 0.016 * y;
    for (let column = -1; column < 11; column++) {
      const x = (column + (row % 2 === 0 ? 0 : 0.5)) * gap + between(random, -0.012, 0.012);
      if (Math.hypot(x - 0.87, (y - 0.5) * 1.15) < 0.15) continue;
      bundle(picture, random, x, y + between(random, -0.01, 0.01), size * between(random, 0.92, 1.06));
    }
  }
  return async (full) => {
    const rings = Array.from({ length: 11 }, (_, i) => `<ellipse cx="872" cy="${486 - i * 1.3}" rx="${66 - i * 6}" ry="${51 - i * 4.7}" fill="none" stroke="#8a6a38" stroke-opacity=".5" stroke-width="1"/>`).join('');
    const worker = `<ellipse cx="900" cy="548" rx="96" ry="64" fill="#1c0b06" fill-opacity=".5"/>
      <path d="M800 556 Q806 486 872 474 Q944 484 950 560 Q912 596 872 592 Q826 596 800 556 Z" fill="#22415e"/><path d="M884 476 Q944 488 950 560 Q926 586 892 590 Q914 530 884 476 Z" fill="#122a42"/>
      <path d="M812 530 Q764 566 748 602 M940 536 Q972 570 968 606" stroke="#22415e" stroke-width="23" fill="none" stroke-linecap="round"/><circle cx="747" cy="606" r="10.5" fill="#c58f66"/><circle cx="967" cy="611" r="10.5" fill="#c58f66"/>
      <ellipse cx="872" cy="488" rx="71" ry="55" fill="#e8d19a"/><path d="M872 468 L943 489 Q938 532 892 541 Z" fill="#9a7a48" fill-opacity=".6"/><path d="M872 468 L802 496 Q802 458 846 438 Z" fill="#fff4cf" fill-opacity=".55"/>${rings}`;
    stamp(full, await sprite(full, worker), { grain: 0.2 });
    vignette(full, 0.5, [0.12, 0.03, 0.02]);
    finishPaper(full, 0.9);
  };
};
