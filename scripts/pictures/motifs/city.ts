/** Towers with lit windows, seen across water or roofs. */
import { css, mix, type Rgb } from '../colour.ts';
import { between, pick, type Random } from '../random.ts';

export interface Skyline {
  from: number;
  to: number;
  foot: number;
  low: number;
  high: number;
  wall: Rgb;
  /** share of windows that are lit */
  lit: number;
  lights: readonly string[];
  /** the side of each tower that faces the last daylight */
  glow: Rgb;
}

export function skyline(random: Random, { from, to, foot, low, high, wall, lit, lights, glow }: Skyline): string {
  const parts: string[] = [];
  for (let x = from; x < to; ) {
    const wide = between(random, 22, 50) * (random() < 0.25 ? 1.9 : 1);
    const bell = Math.exp(-(((x - (from + to) * 0.56) / ((to - from) * 0.3)) ** 2));
    const tall = low + (high - low) * (0.22 * random() + 0.78 * bell * random() ** 1.7);
    const tone = mix(wall, [0.05, 0.05, 0.12], random() * 0.35);
    const top = foot - tall;
    parts.push(`<rect x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${wide.toFixed(1)}" height="${tall.toFixed(1)}" fill="${css(tone)}"/><rect x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${(wide * 0.3).toFixed(1)}" height="${tall.toFixed(1)}" fill="${css(glow)}" fill-opacity=".3"/>`);
    if (random() < 0.4) parts.push(`<path d="M${(x + wide / 2).toFixed(1)} ${top.toFixed(1)} v${(-tall * 0.16).toFixed(1)}" stroke="${css(tone)}" stroke-width="2.4"/><circle cx="${(x + wide / 2).toFixed(1)}" cy="${(top - tall * 0.16).toFixed(1)}" r="1.8" fill="#ff6a4a"/>`);
    else if (random() < 0.4) parts.push(`<path d="M${x.toFixed(1)} ${top.toFixed(1)} l${(wide / 2).toFixed(1)} ${(-wide * 0.35).toFixed(1)} l${(wide / 2).toFixed(1)} ${(wide * 0.35).toFixed(1)} Z" fill="${css(tone)}"/>`);
    for (let wy = top + 7; wy < foot - 8; wy += 8.4) {
      for (let wx = x + 4; wx < x + wide - 5; wx += 6.8) {
        if (random() < lit) parts.push(`<rect x="${wx.toFixed(1)}" y="${wy.toFixed(1)}" width="3.6" height="4.4" fill="${pick(random, lights)}" fill-opacity="${between(random, 0.45, 1).toFixed(2)}"/>`);
      }
    }
    x += wide + between(random, -14, 12);
  }
  return parts.join('');
}
