/** Single trees near the eye, as SVG. Their foot is at x, y; size 1 is about 600 units tall. */
import { css, mix, type Rgb } from '../colour.ts';
import { between, type Random } from '../random.ts';

const f = (n: number): string => n.toFixed(1);

/** A highland pine: bare trunk, flat tiers of needles. */
export function pine(random: Random, x: number, y: number, size: number, dark: Rgb, light: Rgb): string {
  const parts = [`<path d="M-9 0 Q-4 -300 -2 -600 L2 -600 Q5 -300 10 0 Z" fill="${css(mix(dark, [0.3, 0.16, 0.1], 0.4))}"/>`];
  for (let tier = 0; tier < 13; tier++) {
    const up = -210 - tier * 32;
    const reach = (150 - tier * 9.5) * between(random, 0.75, 1.1);
    for (const side of [-1, 1]) {
      const tip = up + between(random, -26, 14);
      parts.push(`<path d="M0 ${up + 14} Q${f(side * reach * 0.5)} ${f(up + 8)} ${f(side * reach)} ${f(tip)}" stroke="${css(dark)}" stroke-width="4" fill="none"/>`);
      for (let n = 0; n < 46; n++) {
        const t = between(random, 0.12, 1.05);
        const px = side * reach * t;
        const py = up + (tip - up) * t + between(random, -5, 7);
        const turn = between(random, -0.9, 0.9) - Math.PI / 2 + side * 0.5;
        const length = between(random, 12, 25);
        parts.push(`<path d="M${f(px)} ${f(py)} l${f(Math.cos(turn) * length)} ${f(Math.sin(turn) * length)}" stroke="${css(mix(dark, light, random() * random()))}" stroke-width="2.1"/>`);
      }
    }
  }
  return `<g transform="translate(${x} ${y}) scale(${size})" stroke-linecap="round">${parts.join('')}</g>`;
}

interface Limb {
  x: number;
  y: number;
  turn: number;
  length: number;
  width: number;
  depth: number;
}

export interface Branching {
  dark: Rgb;
  light: Rgb;
  spread: number;
  /** pull of each shoot towards the sky, 0…1 */
  rise: number;
  depth: number;
  /** shortening at each fork */
  fall: number;
}

/** A trunk that forks again and again; `onTip` receives the ends, where leaves and flowers sit. */
export function branches(random: Random, root: Limb, how: Branching, onTip: (x: number, y: number, depth: number) => void): string {
  const parts: string[] = [];
  const grow = (limb: Limb): void => {
    const { x, y, turn, length, width, depth } = limb;
    const bend = between(random, -0.35, 0.35);
    const mx = x + Math.cos(turn + bend) * length * 0.5;
    const my = y + Math.sin(turn + bend) * length * 0.5;
    const ex = mx + Math.cos(turn - bend * 0.6) * length * 0.5;
    const ey = my + Math.sin(turn - bend * 0.6) * length * 0.5;
    const path = `M${f(x)} ${f(y)} Q${f(mx)} ${f(my)} ${f(ex)} ${f(ey)}`;
    parts.push(`<path d="${path}" stroke="${css(how.dark)}" stroke-width="${f(width)}"/>`);
    parts.push(`<path d="${path}" stroke="${css(how.light)}" stroke-width="${f(width * 0.34)}" stroke-opacity=".55" transform="translate(${f(-width * 0.2)} ${f(-width * 0.12)})"/>`);
    if (depth <= 3) onTip(ex, ey, depth);
    if (depth === 0) return;
    const forks = random() < 0.35 ? 3 : 2;
    for (let i = 0; i < forks; i++) {
      const away = turn + (i / (forks - 1) - 0.5) * 2 * how.spread * between(random, 0.6, 1.15);
      const lifted = away + (-Math.PI / 2 - away) * how.rise;
      grow({ x: ex, y: ey, turn: lifted, length: length * how.fall * between(random, 0.8, 1.15), width: width * 0.66, depth: depth - 1 });
    }
  };
  grow(root);
  return `<g fill="none" stroke-linecap="round">${parts.join('')}</g>`;
}
