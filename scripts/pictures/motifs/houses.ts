/** Houses of the uplands. */
import { css, mix, type Rgb } from '../colour.ts';

/** A house on stilts under a deep thatch, foot at x, y, about 150 wide. */
export function stiltHouse(x: number, y: number, size: number, { thatch, wall, window }: { thatch: Rgb; wall: Rgb; window: string }): string {
  const straw = Array.from({ length: 26 }, (_, i) => {
    const t = i / 25;
    return `M${(-46 + 92 * t).toFixed(1)} -112 L${(-80 + 160 * t).toFixed(1)} -58`;
  }).join(' ');
  const lit = css(mix(thatch, [0.9, 0.8, 0.6], 0.28));
  return `<g transform="translate(${x} ${y}) scale(${size})">
    <path d="M-58 -22 V2 M-30 -22 V2 M0 -22 V2 M30 -22 V2 M58 -22 V2" stroke="${css(mix(wall, [0, 0, 0], 0.5))}" stroke-width="5"/><rect x="-64" y="-24" width="128" height="5" fill="${css(mix(wall, [0, 0, 0], 0.35))}"/>
    <rect x="-60" y="-62" width="120" height="39" fill="${css(wall)}"/><path d="M-42 -54 h20 v20 h-20 z M-8 -54 h18 v31 h-18 z M26 -54 h20 v20 h-20 z" fill="${window}"/><path d="M-32 -54 v20 M36 -54 v20 M1 -54 v31" stroke="${css(wall)}" stroke-width="2"/>
    <path d="M1 -23 L-16 3 M9 -23 L-8 3" stroke="${css(mix(wall, [0, 0, 0], 0.4))}" stroke-width="2.4"/>
    <path d="M-48 -114 Q0 -118 48 -114 L84 -57 Q0 -50 -84 -57 Z" fill="${css(thatch)}"/><path d="${straw}" stroke="${lit}" stroke-width="1.2" stroke-opacity=".6"/><path d="M-48 -114 Q0 -118 48 -114" stroke="${lit}" stroke-width="5" fill="none"/><path d="M-52 -122 L-44 -112 M52 -122 L44 -112" stroke="${css(thatch)}" stroke-width="4"/></g>`;
}
