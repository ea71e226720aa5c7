/** Branches near the eye: coffee with cherries, and the blossoms of the new year. */
import { css, hex, mix } from '../colour.ts';
import { between, pick, type Random } from '../random.ts';

/** A glossy waved leaf with its veins, from 0,0 along x. */
function leaf(length: number, wide: number, dark: string, lit: string): string {
  const veins = Array.from({ length: 7 }, (_, i) => {
    const at = length * (0.14 + 0.11 * i);
    const out = wide * 0.72 * Math.sin((Math.PI * (i + 1.2)) / 9.5);
    return `M${at.toFixed(1)} 0 Q${(at + length * 0.05).toFixed(1)} ${(-out * 0.6).toFixed(1)} ${(at + length * 0.13).toFixed(1)} ${(-out).toFixed(1)} M${at.toFixed(1)} 0 Q${(at + length * 0.05).toFixed(1)} ${(out * 0.6).toFixed(1)} ${(at + length * 0.13).toFixed(1)} ${out.toFixed(1)}`;
  }).join(' ');
  const edge = (side: number): string => `C${length * 0.14} ${side * wide} ${length * 0.34} ${side * wide * 1.15} ${length * 0.5} ${side * wide * 0.98} S${length * 0.86} ${side * wide * 0.42} ${length} ${side * 2}`;
  return `<path d="M0 0 ${edge(1)} L${length * 0.5} 0 Z" fill="${dark}"/><path d="M0 0 ${edge(-1)} L${length * 0.5} 0 Z" fill="${lit}"/><path d="M0 -1 ${edge(-0.45)} L${length * 0.4} -2 Z" fill="#fff" fill-opacity=".13"/>
    <path d="${veins}" stroke="#d8e4b0" stroke-opacity=".3" stroke-width="1.8" fill="none"/><path d="M0 0 Q${length * 0.5} ${wide * 0.06} ${length} 0" stroke="#d8e4b0" stroke-opacity=".55" stroke-width="2.6" fill="none"/>`;
}

function cherry(x: number, y: number, radius: number, ripe: string): string {
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(1 1.12)"><circle r="${radius.toFixed(1)}" fill="${ripe}"/><circle r="${radius.toFixed(1)}" fill="url(#round)"/><ellipse cx="${(-radius * 0.34).toFixed(1)}" cy="${(-radius * 0.42).toFixed(1)}" rx="${(radius * 0.24).toFixed(1)}" ry="${(radius * 0.15).toFixed(1)}" fill="#fff" fill-opacity=".8"/><circle cy="${(radius * 0.86).toFixed(1)}" r="${(radius * 0.13).toFixed(1)}" fill="#2a0a08"/></g>`;
}

/** Enters from the lower left and reaches past the middle: leaves in pairs, cherries crowded at the joints. */
export function coffeeBranch(random: Random): string {
  const at = (t: number): [number, number] => [-60 + 950 * t, 940 - 330 * t + 150 * t * t];
  const back: string[] = [];
  const front: string[] = [];
  for (let i = 0; i < 8; i++) {
    const t = 0.07 + i * 0.125;
    const [x, y] = at(t);
    const size = 1.15 - 0.45 * t;
    for (const side of [-1, 1]) {
      const green = mix(hex('#0c2a1c'), hex('#2a6a40'), between(random, 0.1, 0.9));
      const turn = side < 0 ? between(random, -78, -38) : between(random, 28, 74);
      const body = leaf(between(random, 190, 250) * size, between(random, 40, 52) * size, css(mix(green, [0, 0.05, 0.05], 0.25)), css(mix(green, hex('#8fc08a'), 0.34)));
      (side < 0 ? back : front).push(`<g transform="translate(${x} ${y}) rotate(${turn.toFixed(0)})">${body}</g>`);
    }
    const berries: string[] = [];
    for (let n = 0; n < 12; n++) {
      const ripe = pick(random, ['#c8261a', '#b01a12', '#d83a24', '#98140f', '#c8261a', '#d88a2c', '#8a9a34']);
      const radius = between(random, 17, 22) * size;
      berries.push(cherry(x + between(random, -44, 44) * size, y + between(random, -30, 34) * size, radius, ripe));
    }
    front.push(berries.join(''));
  }
  const [ex, ey] = at(1);
  back.push(`<path d="M-60 940 Q400 730 ${ex} ${ey}" stroke="#2c211b" stroke-width="15" fill="none" stroke-linecap="round"/><path d="M-60 935 Q400 725 ${ex} ${ey - 3}" stroke="#8a7460" stroke-width="4" fill="none"/>`);
  back.push(`<g transform="translate(${ex} ${ey}) rotate(-8)">${leaf(150, 30, '#1d5234', '#5f9a5c')}</g>`);
  return `<defs><radialGradient id="round" cx=".36" cy=".3" r=".8"><stop offset="0" stop-color="#ffb090" stop-opacity=".5"/><stop offset=".5" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#2a0008" stop-opacity=".75"/></radialGradient></defs>${back.join('')}${front.join('')}`;
}
