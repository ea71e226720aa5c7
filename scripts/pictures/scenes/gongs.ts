/** Gongs hung in a row; each stroke spreads as rings of light through the dark. */
import { hex, mix, toward } from '../colour.ts';
import { finishLacquer, goldLeaf, leafWear } from '../finish/lacquer.ts';
import { clamp, fbm, noise, smooth } from '../noise.ts';
import { bloom, wash } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { sprite, stamp } from '../sprite.ts';

interface Gong {
  x: number;
  y: number;
  radius: number;
  boss: boolean;
}

const gongs: readonly Gong[] = [
  { x: 0.2, y: 0.44, radius: 0.115, boss: true },
  { x: 0.47, y: 0.49, radius: 0.15, boss: false },
  { x: 0.84, y: 0.54, radius: 0.215, boss: true },
  { x: 1.2, y: 0.48, radius: 0.14, boss: true },
  { x: 1.45, y: 0.44, radius: 0.105, boss: false },
];
const beam = 0.1;

export const gongRow: Scene = async (picture) => {
  const leaf = new Float32Array(4);
  wash(picture, (x, y, out) => {
    const [main] = [gongs[2]!];
    const d = Math.hypot(x - main.x, y - main.y);
    out.set(mix(hex('#8e1f12'), hex('#170707'), smooth(0.05, 0.85, d + 0.14 * fbm(x * 3, y * 3, 4))));
    goldLeaf(x, y, leaf);
    for (const gong of gongs) {
      const r = Math.hypot(x - gong.x, y - gong.y) - gong.radius;
      if (r < 0) continue;
      const phase = r * (gong === main ? 21 : 34) + 0.16 * fbm(x * 6, y * 6, 3);
      const crest = smooth(0.17, 0.02, Math.abs(phase - Math.round(phase)));
      const fade = Math.exp(-r * (gong === main ? 4.2 : 11)) * (gong === main ? 1 : 0.6);
      toward(out, [leaf[0]!, leaf[1]!, leaf[2]!], clamp(crest * fade * (0.35 + 1.1 * leafWear(x * 2, y * 2, 0.55))));
    }
  });
  const cords = gongs.map(({ x, y, radius }) => `<path d="M${(x - radius * 0.3) * 1000} ${beam * 1000} L${(x - radius * 0.26) * 1000} ${(y - radius * 0.94) * 1000} M${(x + radius * 0.3) * 1000} ${beam * 1000} L${(x + radius * 0.26) * 1000} ${(y - radius * 0.94) * 1000}" stroke="#d9b878" stroke-width="4"/>`).join('');
  stamp(picture, await sprite(picture, `<path d="M-10 ${beam * 1000 - 24} Q800 ${beam * 1000 - 10} 1610 ${beam * 1000 - 30} L1610 ${beam * 1000 + 10} Q800 ${beam * 1000 + 26} -10 ${beam * 1000 + 14} Z" fill="#1c0d09"/><path d="M-10 ${beam * 1000 - 18} Q800 ${beam * 1000 - 4} 1610 ${beam * 1000 - 24}" stroke="#a2552a" stroke-width="6" fill="none"/>${cords}`), { grain: 0.35, wobble: 0.002 });
  wash(picture, (x, y, out) => {
    out[3] = 0;
    for (const { x: cx, y: cy, radius, boss } of gongs) {
      const dx = (x - cx) / radius;
      const dy = (y - cy) / radius;
      const r = Math.hypot(dx, dy);
      const shadow = smooth(1.25, 0.9, Math.hypot(dx - 0.1, dy - 0.14));
      if (r > 1) {
        if (shadow > 0) {
          out.set([0.03, 0.01, 0.01]);
          out[3] = Math.max(out[3]!, shadow * 0.7);
        }
        continue;
      }
      // Height of the metal as a function of the radius, lit from the upper left.
      const rise = (at: number): number => 0.1 * smooth(1, 0.93, at) - 0.05 * smooth(0.78, 0.7, at) + (boss ? 0.34 * Math.sqrt(Math.max(0, 1 - (at / 0.27) ** 2)) : 0) + 0.006 * Math.cos(at * 90);
      const tilt = (rise(r + 0.01) - rise(r - 0.01)) / 0.02;
      const across = (dx * -0.62 + dy * -0.72) / (r + 0.001);
      const beaten = fbm(dx * 7 + cx * 50, dy * 7, 3) * 0.16 + noise(dx * 26 + cx * 9, dy * 26) * 0.06;
      const light = clamp(0.42 - tilt * across * -0.55 + 0.25 * (-dx * 0.6 - dy * 0.7) + beaten);
      out.set(mix(hex('#2e130a'), hex('#c98534'), light));
      toward(out, hex('#ffe2a0'), smooth(0.62, 1.05, light));
      toward(out, hex('#2f5a4c'), 0.5 * smooth(0.15, 0.5, fbm(dx * 3 + cx * 20, dy * 3, 4)) * smooth(0.3, 0.9, r));
      toward(out, hex('#160806'), 0.8 * smooth(0.975, 1, r));
      out[3] = smooth(1, 0.988, r);
      break;
    }
  });
  bloom(picture, 0.72, 0.02, 0.35);
  return (full) => finishLacquer(full, { rubbed: 0.3, dust: 0.55, edge: 0.55 });
};
