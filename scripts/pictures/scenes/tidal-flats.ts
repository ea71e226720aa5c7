/** Flats of the delta at low tide: silver water, lift nets, thousands of birds on passage. */
import { restroke } from '../brush.ts';
import { css, hex, mix } from '../colour.ts';
import { finishSilk } from '../finish/silk.ts';
import { flying, walker } from '../motifs/people.ts';
import { skyOf } from '../motifs/sky.ts';
import { treeline } from '../motifs/treeline.ts';
import { reflect } from '../motifs/water.ts';
import { fbm, noise, smooth } from '../noise.ts';
import { wash } from '../paint.ts';
import { between, type Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

const line = 0.6;

/** A lift net hung from four bent poles, its hut on stilts beside it. */
function liftNet(x: number, y: number, size: number): string {
  const mesh = Array.from({ length: 15 }, (_, i) => {
    const t = i / 14;
    return `M${-150 + 300 * t} ${-120 + 40 * Math.sin(t * 3.14)} Q${-60 + 120 * t} -30 0 -18 M${-150 + 20 * t * 4} ${-120 + t * 60} Q0 ${-84 + t * 66} ${150 - 20 * t * 4} ${-120 + t * 60}`;
  }).join(' ');
  const ink = css(hex('#3a4248'));
  return `<g transform="translate(${x} ${y}) scale(${size})" fill="none" stroke="${ink}" stroke-linecap="round">
    <path d="M-150 -120 Q0 -76 150 -120 Q60 -20 0 -16 Q-60 -20 -150 -120 Z" fill="#5a686c" fill-opacity=".22" stroke-width="1.4"/><path d="${mesh}" stroke-width=".8" stroke-opacity=".7"/>
    <path d="M-150 -120 Q-90 -250 0 -282 M150 -120 Q90 -250 0 -282 M-96 -104 Q-60 -230 0 -282 M96 -104 Q60 -230 0 -282" stroke-width="3.4"/><path d="M0 -282 L212 -66 M0 -282 L236 -40" stroke-width="2"/>
    <path d="M200 0 V-84 M270 0 V-84 M182 -58 H300" stroke-width="5"/><path d="M190 -60 V-112 H286 V-60 Z" fill="#4a4038" stroke-width="2"/><path d="M176 -108 L238 -150 L302 -108 Z" fill="#6a5a44" stroke-width="2"/></g>`;
}

function flock(random: Random, count: number, cx: number, cy: number, wide: number, tall: number): string {
  const parts: string[] = [];
  for (let n = 0; n < count; n++) {
    const t = random();
    const x = cx + (t - 0.5) * wide;
    const y = cy + Math.sin(t * 5.4) * tall * 0.5 + (random() + random() - 1) * tall * 0.34 * Math.sin(t * 3.14);
    parts.push(flying(x, y, between(random, 0.1, 0.24), mix(hex('#3a444a'), hex('#8a8f8c'), random() * 0.7), between(random, -0.8, 1.2), random() < 0.5));
  }
  return parts.join('');
}

export const tidalFlats: Scene = async (picture, random) => {
  wash(picture, skyOf({
    horizon: line,
    stops: [[0, '#7d94a2'], [0.4, '#aebbbc'], [0.75, '#dcd6c2'], [1, '#f2dfb8']],
    cloud: { colour: hex('#f8f0de'), amount: 1.1, seed: 120, size: 1.7 },
    sun: { x: 0.44, y: 0.45, radius: 0.04, colour: hex('#fffaf0'), glow: hex('#f8ecd0'), reach: 0.24 },
  }));
  treeline(picture, random, { foot: 0.603, tall: 0.024, dark: hex('#8a988e'), light: hex('#b8bda2'), from: 0, to: 1.6, size: 0.006 });
  stamp(picture, await sprite(picture, liftNet(1290, 604, 0.36) + liftNet(820, 602, 0.22) + liftNet(240, 602, 0.2)), { mist: hex('#d8d6c8'), mistAt: () => 0.35, wobble: 0.0004, grain: 0.1 });
  reflect(picture, { line: 0.605, deep: hex('#8a9a9e'), mirror: 0.96, ripple: 0.45 });
  wash(picture, (x, y, out) => {
    const near = (y - 0.605) / 0.395;
    if (near <= 0) {
      out[3] = 0;
      return;
    }
    const depth = 1 / (near + 0.09);
    const u = (x - 0.8) * depth;
    const bar = fbm(u * 0.42 + 3, depth * 0.9, 5) + 0.1 * near;
    const runnel = Math.abs(noise(u * 0.5 + 9, depth * 0.7)) * 1.4;
    const mud = smooth(-0.02, 0.1, Math.min(bar, runnel - 0.2));
    const ripple = noise(u * 3, depth * 22 + 3 * noise(u, depth));
    const grain = fbm(u * 9, depth * 24, 3);
    out.set(mix(hex('#5a544c'), hex('#b8a88c'), Math.max(0, Math.min(1, 0.4 + 0.3 * ripple + 0.4 * grain))));
    out[3] = mud * (0.9 - 0.45 * smooth(0.1, 0.6, ripple)) * smooth(0, 0.05, near);
  }, 'normal', 0.6, 1);
  restroke(picture, random, { size: 0.006, length: 2.4, cover: 0.5, vary: 0.06, detail: 0.005 });
  return async (full) => {
    const net = await sprite(full, liftNet(1130, 742, 1.12));
    stamp(full, net, { mirror: 0.744, cover: 0.5, wobble: 0 });
    stamp(full, net, { wobble: 0.0006, grain: 0.25 });
    stamp(full, await sprite(full, flock(random, 420, 760, 270, 1300, 230) + flock(random, 130, 330, 430, 520, 70)), { wobble: 0, grain: 0.1 });
    const waders: string[] = [];
    for (let n = 0; n < 150; n++) {
      const y = 0.66 + 0.27 * random() ** 1.4;
      const x = between(random, 0.05, 1.05);
      const size = (y - 0.58) * 1.15 * between(random, 0.8, 1.1);
      const tone = css(mix(hex('#4a4a48'), hex('#c8bda8'), random()));
      waders.push(`<g transform="translate(${(x * 1000).toFixed(0)} ${(y * 1000).toFixed(0)}) scale(${(random() < 0.5 ? -size : size).toFixed(3)} ${size.toFixed(3)})"><path d="M-2 0 V-20 M5 0 V-20" stroke="#2c2a28" stroke-width="2"/><path d="M-26 -26 Q-6 -44 14 -32 Q20 -44 28 -42 Q34 -40 32 -34 L58 -28 L31 -31 Q22 -14 0 -16 Q-14 -18 -26 -26 Z" fill="${tone}"/></g>`);
    }
    const people = walker(660, 792, 0.78, { cloth: hex('#a8402a'), legs: hex('#2f3438'), hat: hex('#e8d8ac') }) + walker(720, 784, 0.7, { cloth: hex('#4a5a6a'), legs: hex('#2f3438'), hat: hex('#e8d8ac') });
    const figures = await sprite(full, waders.join('') + people);
    stamp(full, figures, { wobble: 0.0003, grain: 0.1 });
    finishSilk(full, { border: 0.22, sheer: 0.05, ground: [0.92, 0.89, 0.8] });
  };
};
